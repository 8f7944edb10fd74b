/** Who wrote or photographed: 本报记者 X、通讯员 Y, （X Y）, X 摄. Names are read with their white space, which tells two from one. */

export type Credits = {
	names: string[];
	role: 'author' | 'photographer';
	/** false where names stand without a gap and could be cut otherwise. */
	certain: boolean;
};

const OFFICE =
	'(?:本报|本刊|本网|本台|新华社|[\\u3400-\\u9fff]{2,4}(?:日报|晚报|时报|晨报))?(?:全媒体|融媒体|特约|特派|见习|实习|首席|驻站|驻[\\u3400-\\u9fff]{2,4})*(?:记者|通讯员|特派员|实习生|评论员|撰稿人|作者|摄影师|(?:特刊|专题|专刊|特别)?(?:采写|报道|采访|调研|创作)小?组)[：:]?';
const DEED =
	'摄影报道|图文报道|联合报道|综合报道|报道|摄影|摄|文[\\/、]?图|图[\\/、]?文|供图|采写|撰文|整理|文|图';

const OFFICES = new RegExp(OFFICE, 'gu');
const DEEDS = new RegExp(
	`(?:${DEED})(?=[\\s\\/、；;]|$)|(?:^|(?<=[\\s；;]))(?:文|图|撰文|摄影)[\\/／:：]`,
	'gu',
);
/** 周 文 may be a name. */
const LONGER_DEEDS = new RegExp(`(?:${DEED.replace(/\|文\|图$/, '')})(?=[\\s/、；;]|$)`, 'gu');
const NAME = /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,6}·[\u3400-\u9fff]{1,6}$/;

/** Surnames of one sign, the most common ones; those of two. */
const SURNAMES =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE = [
	'欧阳',
	'上官',
	'司马',
	'诸葛',
	'皇甫',
	'东方',
	'令狐',
	'尉迟',
	'司徒',
	'慕容',
	'夏侯',
];

const NO_NAME =
	/下转|上接|待续|资料|见图|右图|左图|上图|下图|图片|来源|综合|完$|本报|新华社|原载|摘自|节选|以上|简称|下同|如图|记者|公司|年|月|日/;

/** Two signs set apart are a name, whatever the surname. */
const SPACED = /^\s*[\u3400-\u9fff]\s+[\u3400-\u9fff]\s*$/u;

/** Credits that make up a whole line or what brackets hold; null where anything else stands in it. */
export function readCredits(text: string, is_bracketed = false): Credits | null {
	return read(text, is_bracketed, DEEDS) ?? read(text, is_bracketed, LONGER_DEEDS);
}

function read(text: string, is_bracketed: boolean, deeds: RegExp): Credits | null {
	const bare = text.replace(/^[\s□■●◆◎▲△★☆※]+|[\s。]+$/gu, '');
	if (bare === '' || bare.length > 60) return null;
	const without = bare.replace(OFFICES, '\n');
	const has_office = without !== bare;
	const rest = without.replace(deeds, '\n');
	const has_deed = rest !== without;
	if (!has_office && !has_deed && !is_bracketed) return null;
	const is_photo = /摄|供图/.test(bare) && !/报道|文|采写|撰/.test(bare.replace(/摄影报道/, '摄'));
	const parts = rest.split(/[\n；;，,]/);
	const read = parts.map((part) => readNames(part));
	if (read.some((names) => names === null)) return null;
	const names = read.flatMap((part) => part!.names);
	if (names.length === 0 || names.length > 6 || names.some((name) => NO_NAME.test(name)))
		return null;
	const is_known = parts.every(
		(part, at) => SPACED.test(part) || read[at]!.names.every(startsAsName),
	);
	if (!has_office && !is_known) return null;
	return {
		names: [...new Set(names)],
		role: is_photo ? 'photographer' : 'author',
		certain: read.every((part) => part!.certain),
	};
}

/** The first sign, or the first two, are a surname. */
export function startsWithSurname(name: string): boolean {
	return SURNAMES.includes(name[0] ?? ' ') || DOUBLE.includes(name.slice(0, 2));
}

function startsAsName(name: string): boolean {
	return (
		SURNAMES.includes(name[0] ?? '') || DOUBLE.includes(name.slice(0, 2)) || name.includes('·')
	);
}

/** Names between gaps; signs that stand alone belong to the next one (李 萌). null where something is no name. */
function readNames(text: string): { names: string[]; certain: boolean } | null {
	const parts = text.split(/[\s、/／]+/u).filter((part) => part !== '');
	const names: string[] = [];
	let certain = true;
	for (let at = 0; at < parts.length; at++) {
		const part = parts[at]!;
		const next = parts[at + 1];
		if (part.length === 1 && next !== undefined && next.length <= 2) {
			names.push(part + next);
			at++;
		} else if (
			NAME.test(part) &&
			(part.length < 4 || DOUBLE.includes(part.slice(0, 2)) || part.includes('·'))
		) {
			names.push(part);
		} else {
			const cut = cutNames(part);
			if (cut === null) return null;
			names.push(...cut.names);
			certain &&= cut.certain;
		}
	}
	return names.every((name) => NAME.test(name)) ? { names, certain } : null;
}

/** Names that stand without a gap: each begins with a surname and has two or three signs. */
function cutNames(run: string): { names: string[]; certain: boolean } | null {
	if (!/^[\u3400-\u9fff]{4,12}$/.test(run)) return null;
	const ways: string[][] = [];
	const walk = (at: number, names: string[]): void => {
		if (at === run.length) {
			ways.push(names);
			return;
		}
		for (const length of [2, 3]) {
			const name = run.slice(at, at + length);
			if (name.length === length && startsAsName(name)) walk(at + length, [...names, name]);
		}
	};
	walk(0, []);
	return ways.length === 0 ? null : { names: ways[0]!, certain: ways.length === 1 };
}

/** Credits at the end of a paragraph, after its last sentence or in brackets; `length`: of the text they take, white space kept. */
export function findTailCredits(text: string): { credits: Credits; length: number } | null {
	const bracket = /[（(]([^（()）]{2,50})[）)]\s*$/u.exec(text);
	if (bracket) {
		const credits = readCredits(bracket[1]!, true);
		return credits ? { credits, length: bracket[0].length } : null;
	}
	const tail = /(?<=[。！？…”』」）)])[^。！？…”』」]{2,50}$/u.exec(text);
	const credits = tail && readCredits(tail[0]);
	return credits ? { credits, length: tail[0].length } : null;
}

/** Credits in the head of a report: 本报讯（记者 X 通讯员 Y）, 本报讯（X Y）, 本报讯 记者 X 报道：. */
export function findHeadCredits(text: string): Credits | null {
	const head =
		/^[^，。！？（(]{0,16}?讯\s*(?:[（(]([^（()）]{2,50})[）)]|((?:本报|全媒体)?(?:记者|通讯员)[^：:，。！？]{2,30})[：:])/u.exec(
			text,
		);
	if (head) return head[1] === undefined ? readCredits(head[2]!) : readCredits(head[1], true);
	const bracket = /^.{0,16}?[（(]([^（()）]{3,50})[）)]/u.exec(text)?.[1];
	return bracket && /记者|通讯员|特派员/.test(bracket) ? readCredits(bracket) : null;
}

/** A report begins so: 本报讯, 本报荣县3月8日讯, 晨报讯（记者 X）. */
export function isDispatch(text: string): boolean {
	return /^本报[^，。！？]{0,14}讯|^又讯|^[^，。！？]{0,10}讯\s*[（(](?:本报|全媒体|融媒体)?(?:记者|通讯员)|^(?:新华社|中新社)[^，。]{1,14}电/u.test(
		text,
	);
}
