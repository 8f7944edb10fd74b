/** Names in no list, by how they end; where they begin is found by signs, words and names before them. */

import type { Span } from '../draft_page.ts';
import { isCommonNoun, isLeftWord, STOP_SIGNS } from './left_words.ts';
import type { Mention } from './mention.ts';
import { isOrganisation } from './organisations.ts';
import { listWordStarts } from './segment.ts';
import { getSuffix, LONGER, SUFFIX, type Suffix } from './suffixes.ts';

/** What follows makes it another thing: 长江经济带, 山水林田湖草, 街道办. */
const OTHER_AFTER =
	/^(?:经济带|三角洲|学者|草沙|草|长制|湖库|道办|办事处|委会|民自治|里人|级(?!联)|镇党|企业|干部|村振兴|振兴|集体经济|规民约|两委|史馆|落(?![\u3400-\u9fff]?成)|庄|长(?![\u3400-\u9fff]{0,2}(?:米|公里))|民|农)/;

/** `known`: names found there already, in page order. */
export function scanSuffixes(text: string, span: Span, known: readonly Mention[]): Mention[] {
	const found: Mention[] = [];
	const part = text.slice(span.start, span.end);
	const words = listWordStarts(part);
	const cover = new Map<number, Mention>();
	for (const mention of known)
		for (let at = mention.span.start; at < mention.span.end; at++) cover.set(at, mention);
	for (const match of part.matchAll(SUFFIX)) {
		const at = span.start + match.index;
		const end = at + match[0].length;
		const over = cover.get(end - 1);
		if (over !== undefined && over.form !== 'short') continue;
		const suffix = getSuffix(match[0]);
		const start = findStart(text, at, span.start, suffix, words, cover, found);
		if (start === null) continue;
		const name = text.slice(start, at);
		if (!isName(name, match[0], suffix, text, end, words, span.start, cover)) continue;
		found.push({
			span: { start, end },
			name: name + match[0],
			level: suffix.level,
			form: 'suffix',
			found: [],
			is_nested: false,
		});
	}
	return [...found, ...listLonger(text, span, [...known, ...found])];
}

/** null where nothing can be a name. */
function findStart(
	text: string,
	at: number,
	first: number,
	suffix: Suffix,
	words: readonly number[],
	cover: ReadonlyMap<number, Mention>,
	found: readonly Mention[],
): number | null {
	let start = at;
	while (start > first && at - start < suffix.most) {
		const before = cover.get(start - 1) ?? found.findLast(({ span }) => span.end === start);
		if (before !== undefined) {
			if (before.form === 'short' && before.span.end === start) start = before.span.start;
			break;
		}
		const sign = text[start - 1]!;
		const is_road_number = suffix.level === 'road' && /[A-Z0-9]/.test(sign);
		if (!is_road_number && (STOP_SIGNS.has(sign) || !/[\u3400-\u9fff]/.test(sign))) break;
		const word_start = Math.max(first, first + (words[start - 1 - first] ?? 0));
		const word = text.slice(word_start, start);
		if (word.length > 1) {
			if (isLeftWord(word) || (!suffix.is_descriptive && at - start >= 2)) break;
			if (at - word_start > suffix.most || [...word].some((one) => STOP_SIGNS.has(one))) break;
			if ([...Array(word.length).keys()].some((offset) => cover.has(word_start + offset))) break;
			start = word_start;
			if (!suffix.is_descriptive) break;
		} else start--;
	}
	return start < at ? start : null;
}

function isName(
	name: string,
	ending: string,
	suffix: Suffix,
	text: string,
	end: number,
	words: readonly number[],
	first: number,
	cover: ReadonlyMap<number, Mention>,
): boolean {
	if (name.length < suffix.least || isCommonNoun(name, ending) || isLeftWord(name)) return false;
	const after = text.slice(end, end + 16);
	if (OTHER_AFTER.test(after)) return false;
	if (ending.length === 1 && isOrganisation(after)) return false;
	if (/^[一二三四五六七八九十两几多数百千万\d]+$/.test(name)) return false;
	const joins_right = words[end - first] !== undefined && words[end - first]! + first < end;
	const is_word =
		words[end - first - 1]! + first < end - ending.length &&
		(words[end - first - 1] ?? 0) + first <= end - ending.length - name.length;
	const is_known = cover.has(end - ending.length - 1);
	const is_single = [...name].every((_, index) => {
		const at = end - ending.length - name.length + index - first;
		return words[at] === at || is_known;
	});
	if (joins_right && ending.length === 1 && !is_single && !is_word) return false;
	if (suffix.level === 'mountain' && (name.length < 2 || joins_right)) return false;
	return !(suffix.level === 'county' && !is_single);
}

/** Names that a lake, a mine, a river or a hill begins. */
function listLonger(text: string, span: Span, all: readonly Mention[]): Mention[] {
	return all.flatMap((mention) => {
		const longer = LONGER.find(([level]) => level === mention.level)?.[1];
		const ending = longer?.exec(
			text.slice(mention.span.end, Math.min(span.end, mention.span.end + 12)),
		)?.[0];
		if (
			ending === undefined ||
			all.some(
				({ span: { start, end } }) =>
					start <= mention.span.start && end >= mention.span.end + ending.length,
			)
		)
			return [];
		const end = mention.span.end + ending.length;
		return [
			{
				...mention,
				span: { start: mention.span.start, end },
				name: text.slice(mention.span.start, end),
				is_nested: true,
			},
		];
	});
}
