/** Numbers of a newspaper that say nothing of a quantity: names, times, phone numbers, turns of phrase. */

import type { Figure } from '../../figures/figure.ts';

/** Stretches of text whose numbers are parts of names. */
const NAMES: readonly RegExp[] = [
	/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-—－]?\d{7,8}(?!\d)|(?<!\d)400[-—－]?\d{3,4}[-—－]?\d{3,4}(?!\d)/g,
	/\d{2,4}(?:国道|省道|县道|乡道)|[GSXYK]\d{2,4}(?![\d.])|\d+号(?:线|楼|院|桥|井|仓|馆|文件|公告|令)?/g,
	/\d{1,2}[:：]\d{2}|\d{1,2}时(?:\d{1,2}分|许|半|整)?(?![\d间])|\d{1,2}点(?:\d{1,2}分|半|整|多|左右)?(?![\d个位])/g,
	/(?:时速|车速|限速)[^，。；、]*?公里(?:[^，。；、]*?公里)?/g,
	/(?:宿舍|小区|花园|家属[院区楼]|公寓|苑|新村)\d+(?:[栋幢号座]|单元)/g,
	/[“"‘《〈][^”"’》〉]{0,12}[”"’》〉](?:工程|行动|计划|战略|战役|活动|模式|机制|体系|产业|思路|目标|格局|布局)/g,
	/[“"‘]\d+(?:[+＋×x]\d+|[+＋][A-Za-z])*[”"’]|\d+[+＋][\dA-Za-z]+/g,
	/十?[一二三四五六七八九]五(?=[”"’]|规划|时期|期间|以来|末|开局)/g,
	/[A-Za-z]+[-—]?\d+(?:\.\d+)?[A-Za-z]*(?![\d万亿千百])/g,
	/\d+(?:\.\d+)?[DGK](?![A-Za-z\d])/g,
	/[〔[（(]\d{4}[〕\]）)]\d*号?/g,
	/(?:第|附件|表|图)\s*\d+[、.．]/g,
	/(?:双向)?[\d一二三四六八十]+车道|[一二三四五六七八九十]+(?:纵|横|通一平|清一改|改一)/g,
];

/** A number of a rate or a speed, and counts of words themselves. */
const BEFORE =
	/(?:时速|每小时|风力|震级|车速|限速|气温|温度|海拔|编号|邮编|代码|版本|热线|电话|拨打|微信|QQ|得票|比分|身高|排名|位列|位居|名列|列|居|第)$/;
const AFTER =
	/^(?:版|旬|代|号(?!称)|折|路公交|路[、和]\d+路|路车|世|维|线城市|把手|班子|字|大于|门(?:课|学|心思))/;

/** Chinese digits with these count; other words after them make names and turns of phrase (六市乡, 两山, 五陵镇). */
const PLAIN_COUNT =
	/^(?:[个家座名位户项条所处栋间套台辆艘只头株棵张口盏件份期支篇场组]|人次|[亩米吨元]|公里|千米|公顷|平方|立方|万|亿|成)/;

/** The figures of a text that may be claims, in reading order. */
export function listClaimFigures(text: string, figures: readonly Figure[]): Figure[] {
	const names = NAMES.flatMap((pattern) =>
		[...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]),
	);
	return figures.filter((figure) => {
		const is_named = names.some(([from, to]) => from! <= figure.start && figure.end <= to!);
		return !is_named && mayCount(text, figure);
	});
}

function mayCount(text: string, figure: Figure): boolean {
	const { start, end, unit_end, unit, foreign_unit, hedges } = figure;
	const printed = text.slice(start, end);
	const before = text.slice(0, start);
	const after = text.slice(end);
	const measured = text.slice(end, unit_end);
	if (AFTER.test(after) || (before.endsWith('第') && !isOrdinal(after, figure))) return false;
	if (!before.endsWith('第') && BEFORE.test(before)) return false;
	if (/^期(?!刊)/.test(after) && (unit === null || !/^\d/.test(printed))) return false;
	if (/^首次?$/.test(printed) && /^次?[^，。；]{0,8}\d/.test(after)) return false;
	if (/^[两三四]$/.test(printed) && /^[头边岸地侧端旁面](?![猪牛羊积块])/.test(after)) return false;
	if (/^(?:唯一|首)/.test(printed)) return true;
	if (/^[\d０-９]/.test(printed) || figure.slips.length > 0) return hasNoun(text, figure);
	if (before.endsWith('第')) return true;
	if (unit === 'grade' || unit === 'percent') return isShare(text, figure);
	if (foreign_unit !== null) return foreign_unit !== '度' || hedges.length > 0;
	if (/^[一]$/.test(printed)) return unit !== null && hedges.length > 0;
	if (/^[百千万亿]+$/.test(printed))
		return hedges.length > 0 || (unit !== null && !/^级/.test(text.slice(unit_end)));
	if (unit === null && measured === '' && !PLAIN_COUNT.test(after)) return false;
	return unit !== null || PLAIN_COUNT.test(after) || printed.length > 1;
}

/** 第四届 and 第二轮 number an event; 第一家 is a claim only where its scope is named, which the kind asks. */
function isOrdinal(after: string, { value }: Figure): boolean {
	if (/^[届轮]/.test(after)) return value >= 2;
	return value === 1 && /^[家个座条所]/.test(after);
}

/** 一半 and 三成 are shares; 大半年, 半数 of nothing and 成 in other words are none. */
function isShare(text: string, { unit_end }: Figure): boolean {
	return !/^(?:个?[年月天]|辈子|生|路|空|夜)/.test(text.slice(unit_end));
}

/** A bare number with neither unit nor a noun after it counts nothing: “1”变“5”. */
function hasNoun(text: string, { unit, foreign_unit, end, unit_end }: Figure): boolean {
	if (unit !== null || foreign_unit !== null || unit_end > end) return true;
	return (
		/^[\u4e00-\u9fff]/.test(text.slice(unit_end)) && !/^[的至到和与、]/.test(text.slice(unit_end))
	);
}
