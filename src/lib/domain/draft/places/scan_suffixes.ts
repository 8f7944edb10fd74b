/** Names in no list, by how they end; where they begin is found by signs, words and names before them. */

import type { Span } from '../draft_page.ts';
import { findStart, type Setting } from './find_start.ts';
import type { Mention } from './mention.ts';
import type { NameIndex } from './name_index.ts';
import { getSuffix, LONGER, SUFFIX } from './suffixes.ts';
import { isName } from './test_name.ts';
import { listWordStarts } from './segment.ts';

/** 共有社区68个，: what is counted has no name. */
const COUNTED = /^\d+[余多]?[个座][，。；、]/;

/** `known`: names found there already, in page order. Names of lists that are not among them were left out for a reason. */
export function scanSuffixes(
	text: string,
	span: Span,
	known: readonly Mention[],
	index: NameIndex,
): Mention[] {
	const found: Mention[] = [];
	const part = text.slice(span.start, span.end);
	const setting: Setting = {
		text,
		first: span.start,
		words: listWordStarts(part),
		cover: listCover(known),
		found,
	};
	const matches = [...part.matchAll(SUFFIX)];
	for (const [order, match] of matches.entries()) {
		const [ending] = match;
		const at = span.start + match.index;
		const end = at + ending.length;
		const over = setting.cover.get(end - 1);
		if (over !== undefined && over.form !== 'short') continue;
		if (goesOn(ending, matches[order + 1], match.index + ending.length)) continue;
		if (COUNTED.test(text.slice(end))) continue;
		const suffix = getSuffix(ending);
		const start = findStart(at, suffix, setting);
		if (start === null || !isName({ start, at, end, ending }, suffix, setting)) continue;
		if (index.listNamed(text.slice(start, end)).length > 0) continue;
		found.push({
			span: { start, end },
			name: text.slice(start, end),
			level: suffix.level,
			form: 'suffix',
			found: [],
			is_nested: false,
		});
	}
	return [
		...found,
		...listLonger(text, span, [...known, ...found]),
		...listStations(text, span, known),
	];
}

function listCover(known: readonly Mention[]): Map<number, Mention> {
	const cover = new Map<number, Mention>();
	for (const mention of known) {
		for (let at = mention.span.start; at < mention.span.end; at++) cover.set(at, mention);
	}
	return cover;
}

/** 溪 of 釜溪河, 山 of 宝山煤矿: part of a longer name. A park that is called after a lake leaves it a name. */
function goesOn(ending: string, next: RegExpMatchArray | undefined, end: number): boolean {
	if (next === undefined || next.index !== end || ending.length > 1) return false;
	const { level } = getSuffix(next[0]);
	return !['park', 'scenic', 'zone'].includes(level);
}

/** Names that a lake, a mine, a river or a hill begins. */
function listLonger(text: string, span: Span, all: readonly Mention[]): Mention[] {
	return all.flatMap((mention) => {
		const { start, end } = mention.span;
		const longer = LONGER.find(([level]) => level === mention.level)?.[1];
		const ending = longer?.exec(text.slice(end, Math.min(span.end, end + 12)))?.[0];
		if (ending === undefined) return [];
		const to = end + ending.length;
		if (all.some((other) => other.span.start <= start && other.span.end >= to)) return [];
		return [{ ...mention, span: { start, end: to }, name: text.slice(start, to), is_nested: true }];
	});
}

/** 沙洲北站 is no unit, though it begins with one. */
function listStations(text: string, span: Span, known: readonly Mention[]): Mention[] {
	return known.flatMap((mention) => {
		const { start, end } = mention.span;
		const ending = /^[东南西北]站(?!在|上|起|立)/.exec(
			text.slice(end, Math.min(span.end, end + 3)),
		);
		if (mention.form !== 'short' || !ending) return [];
		const to = end + 2;
		return [
			{
				...mention,
				span: { start, end: to },
				name: text.slice(start, to),
				level: 'facility',
				form: 'suffix',
				found: [],
			},
		];
	});
}
