import type { Status } from '../../schema/vocabulary.ts';
import { AT_WORK, IN_USE, STATUS_WORDS, WEAK_STATUS } from './site_words.ts';

export type StatusReading = { status: Status; word: string; is_near: boolean };

/** Not yet, and what only sounds like a status: 未完工, 建成后, 运行中心. */
const NOT_SO =
	/(?:未|没有|尚未|不曾|待|计划[^，。]{0,12}|预计[^，。]{0,10}|将于?[^，。]{0,10}|力争[^，。]{0,10})$/;
const LATER = /^(?:之?后|以后|前|以来)/;
/** What began in another year may have gone on since. */
const LONG_AGO = /(?:去年|前年|\d{4}年)[^，。；]{0,10}(?:，[^，。；]{0,30})?$/;

/** Words that leave it to be asked. */
const LOOSE: readonly RegExp[] = [AT_WORK, IN_USE, WEAK_STATUS];

/** 主体部分全部完工, 桩基已全部完成 leaves work to do. */
const MAIN_PART = /(?:主体|桩基|路基|桥墩|墩柱|地基|土石?方|征地|征迁)[^，。；]{0,8}$/;

/** What a sentence says of how far a thing is, its own name left out: the word in the thing's own clause, else anywhere in the sentence. */
export function readStatus(sentence: string, start: number, end: number): StatusReading | null {
	const text = sentence.slice(0, start) + '　'.repeat(end - start) + sentence.slice(end);
	const [from, to] = findClause(text, start, end);
	const near = readPart(text.slice(from, to), true, text.slice(0, from));
	if (near?.is_near) return near;
	return readPart(text.slice(end), false) ?? near ?? readPart(text, false);
}

/** Words that say how far something is, of those that are seldom said of anything else. */
const STRONG: readonly (readonly [status: Status, words: RegExp])[] = [
	['halted', /停工|停产|停运|暂停(?:施工|营业|开放)|烂尾/],
	['complete', /完工|竣工|建成(?!后)|落成/],
	['operating', /投产(?!后)|投用(?!后)|投入使用|投运(?!后)|入驻|开园|开业/],
	['under-way', /正在(?:建设|施工|安装|改造|推进|加紧)|加紧施工|封顶/],
];

/** Whether the rest of a sentence says that something is at another step. */
export function hasOther(text: string, status: Status): boolean {
	return STRONG.some(([other, words]) => {
		const match = words.exec(text);
		return other !== status && match !== null && !NOT_SO.test(text.slice(0, match.index));
	});
}

function readPart(text: string, is_near: boolean, lead = ''): StatusReading | null {
	for (const [status, words] of STATUS_WORDS) {
		for (const match of text.matchAll(new RegExp(words, 'g'))) {
			const before = text.slice(0, match.index);
			const after = text.slice(match.index + match[0].length);
			const is_plan = status === 'planned';
			if (!is_plan && (NOT_SO.test(before) || LATER.test(after))) continue;
			const is_part = status === 'complete' && MAIN_PART.test(before);
			const is_old = status === 'starting' && LONG_AGO.test(lead + before);
			return {
				status,
				word: match[0],
				is_near: is_near && !is_old && !is_part && !LOOSE.includes(words),
			};
		}
	}
	return null;
}

function findClause(sentence: string, start: number, end: number): [number, number] {
	const before = sentence.slice(0, start);
	const from = Math.max(...[...'，；。！？'].map((mark) => before.lastIndexOf(mark))) + 1;
	const rest = sentence.slice(end).search(/[，；。！？]/);
	return [from, rest < 0 ? sentence.length : end + rest];
}
