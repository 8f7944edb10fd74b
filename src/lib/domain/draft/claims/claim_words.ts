/** The words of the page that a claim rests on: the number with the noun it counts, no more. */

import type { Figure } from '../../figures/figure.ts';
import { findPartStart } from './clause.ts';

/** Where words of a figure may begin: after what only joins or dates. */
const JOINS =
	/^(?:其中|同时|目前|现在|如今|截至目前|据统计|据介绍|据了解|并|还|又|已经?|共|将|也|则|而|且|均|都|先后|今年|去年|每年|全县|全市|全区|全乡|全镇|全村|该县|该市|该镇|该村|该项目)+/;
const BREAK = /[的了着过在把被让使对为于]|等(?=.)|[“”"‘’《》（）()]/;
const MOST = 14;
const NOUN_END = /[，。；！？：、,;!?的和与及或并等在已将被（）()“”]|以上|以下|左右|不等/;

export type Words = { start: number; end: number };

/** Of the sentence; `start` to `end` hold the figure, its hedges and its noun. */
export function findWords(sentence: string, figure: Figure): Words {
	const hedges = figure.hedges.filter(({ start }) => Math.abs(start - figure.start) < 20);
	const start = Math.min(figure.start, ...hedges.map((hedge) => hedge.start));
	const end = Math.max(figure.unit_end, ...hedges.map((hedge) => hedge.end));
	const before = findNounBefore(sentence, start);
	const counts_after = figure.unit === null || figure.unit === 'person';
	const is_from = /[由从]$/.test(sentence.slice(0, start));
	const noun_after = counts_after && !is_from ? findNounAfter(sentence, end) : end;
	if (before < start && !(counts_after && noun_after > end)) return { start: before, end };
	if (noun_after > end) {
		const verb = /[\u4e00-\u9fff]{2}$/.exec(sentence.slice(Math.max(before, start - 4), start));
		return { start: verb ? start - verb[0].length : start, end: noun_after };
	}
	return { start: before, end };
}

function findNounBefore(sentence: string, start: number): number {
	const lead = sentence.slice(0, start);
	let from = findPartStart(lead) + 1;
	const is_list = lead[from - 1] === '、';
	const part = lead.slice(from);
	const joined = JOINS.exec(part)?.[0].length ?? 0;
	from += joined;
	const breaks = [...lead.slice(from).matchAll(new RegExp(BREAK, 'g'))].at(-1);
	const after_break = breaks ? from + breaks.index + 1 : from;
	if (after_break < start) from = after_break;
	if (is_list) from = findListStart(lead, from);
	if (start - from > MOST && !is_list) from = start - MOST;
	while (/[\d.%％]/.test(lead[from - 1] ?? '') && from < start) from += 1;
	return from;
}

/** 截水沟、排水沟、挡土墙 are counted together: back to the first, as long as no number stands between. */
function findListStart(lead: string, from: number): number {
	let at = from;
	for (;;) {
		const before = lead.slice(0, at - 1);
		const start = findPartStart(before) + 1;
		const item = before.slice(start);
		if (item.length === 0 || item.length > 8 || /\d/.test(item)) return at;
		at = start;
		if (lead[start - 1] !== '、') return at;
	}
}

function findNounAfter(sentence: string, end: number): number {
	const rest = sentence.slice(end, end + MOST);
	const until = rest.search(NOUN_END);
	const noun = until < 0 ? rest : rest.slice(0, until);
	return /^(?!增|升|提|减|降|扩|跃|缩|发展|变)[\u4e00-\u9fffA-Za-z]+/.test(noun)
		? end + noun.length
		: end;
}
