/** Whether what stands before an ending makes a name with it, or a common noun. */

import { startsWithSurname } from '../split/credits.ts';
import type { Setting } from './find_start.ts';
import { isCommonNoun, isLeftWord } from './left_words.ts';
import { isOrganisation } from './organisations.ts';
import type { Suffix } from './suffixes.ts';

/** What follows makes it another thing: 长江经济带, 山水林田湖草, 街道办. */
const OTHER_AFTER =
	/^(?:经济带|三角洲|学者|草沙|草|长制|[（]?[湖库]|道办|办事处|委会|民自治|里人|级(?!联)|企业|干部|振兴|集体经济|规民约|两委|史馆|庄|长(?![\u3400-\u9fff]{0,2}(?:\d|米|公里)))/;
const AFTER: Readonly<Record<string, RegExp>> = {
	乡: /^[村镇亲愁土音情贤]/,
	镇: /^[村域区政级长]/,
	村: /^[级庄落委企集镇长里口头民]/,
	山: /^[林地区水体坡羊药泉货寨]/,
	河: /^[（长段]/,
	湖: /^[草畔面]?(?:长制|库)/,
	溪: /^[水流谷]/,
	县: /^[级长委域]/,
	市: /^[场民区委长容县]/,
	区: /^[域级间块长委]/,
};
/** Said of water, hills and what lies at them; a person does not have these. */
const OF_LAND =
	/^(?:上|下|脚|麓|顶|畔|水|流|支|沿|两岸|南岸|北岸|东岸|西岸|中|干流|源|大|一带|景|风|森|国家|地质|的|河|边)/;
const TO_LAND = /(?:在|到|从|沿|沿着|上|往|向|登|攀|于|经|入|过|跨|治|条|座)$/;

export type Found = {
	start: number;
	/** Where the ending begins. */
	at: number;
	end: number;
	ending: string;
};

export function isName(
	{ start, at, end, ending }: Found,
	suffix: Suffix,
	setting: Setting,
): boolean {
	const { text, first, words, cover } = setting;
	const name = text.slice(start, at);
	const after = text.slice(end, end + 16);
	if (name.length < suffix.least || isCommonNoun(name, ending)) return false;
	if (!cover.has(start) && isLeftWord(name)) return false;
	if (OTHER_AFTER.test(after) || AFTER[ending]?.test(after)) return false;
	if (/[一二两三几乡个只]$/.test(name) && ending.length === 1) return false;
	if (/[下上过入出到]$/.test(name) && /^[河江湖山]$/.test(ending)) return false;
	if (
		ending.length === 1 &&
		suffix.level !== 'village' &&
		suffix.level !== 'township' &&
		isOrganisation(after)
	)
		return false;
	if (/^[一二三四五六七八九十两几多数百千万\d]+$/.test(name)) {
		return suffix.level === 'road' && /^\d{3}$/.test(name);
	}
	if (ending === '村' && /[农新]$/.test(name)) return false;
	if (ending.length > 1 && /[小大老旧各]$/.test(name)) return false;
	if (ending.length === 1 && isPerson(text, start, at, after)) return false;
	const starts = (position: number): boolean => words[position - first] === position - first;
	const joins_right = end - first < words.length && !starts(end);
	const is_word = !starts(at) && words[at - first] === start - first;
	const is_single = cover.has(at - 1) || [...name].every((_, offset) => starts(start + offset));
	if (ending.length === 1 && joins_right && (name.length === 1 || (!is_single && !is_word)))
		return false;
	if (
		name.length === 1 &&
		ending.length === 1 &&
		!is_word &&
		suffix.level === 'river' &&
		ending !== '江'
	)
		return isPlaced(text, start, after);
	if (suffix.level === 'mountain' || ending === '江' || ending === '溪') {
		if (joins_right) return false;
		if (startsWithSurname(name) && name.length <= 2) return isPlaced(text, start, after);
	}
	return true;
}

/** Words of land stand around it. */
function isPlaced(text: string, start: number, after: string): boolean {
	return OF_LAND.test(after) || TO_LAND.test(text.slice(Math.max(0, start - 2), start));
}

const ROLES =
	/(?:村民|居民|记者|通讯员|书记|主任|[局镇乡县市区队站厂社院校组会河林湖村店船]长|经理|负责人|老板|师傅|老人|大爷|大妈|党员|干部|农户|户主|[种植养殖]户|渔民|学生|教师|老师|医生|司机|工人|职工|员工|同志|技术员|护林员|管护员|保洁员|志愿者|先生|女士|院士|教授|专家|诗人|作家)$/;

/** A person's name: a surname, after what the person is or before what is said. */
function isPerson(text: string, start: number, at: number, after: string): boolean {
	for (let begin = start; begin < at; begin++) {
		if (!startsWithSurname(text.slice(begin, begin + 2))) continue;
		if (ROLES.test(text.slice(Math.max(0, begin - 4), begin))) return true;
	}
	return (
		startsWithSurname(text.slice(start, start + 2)) &&
		/^(?:说|道|介绍|表示|告诉|感慨|笑|回忆|坦言|高兴|等人|同志|先生|一家|夫妇)/.test(after)
	);
}
