/** Townships without their rank where the article has named them whole before: 宣风 after 宣风镇. */

import type { Span } from '../draft_page.ts';
import { isCommonWord } from './common_words.ts';
import { isLeftWord } from './left_words.ts';
import type { Mention } from './mention.ts';
import { isOffice, isOrganisation } from './organisations.ts';
import { listWordStarts } from './segment.ts';
import { shortenUnit } from './unit_names.ts';

/** What makes another name of it, or stands in one. */
const ANOTHER =
	/^(?:[河江湖山岭溪水路街桥站村段线]|[东南西北中新老][站路街区桥校院]|至|社区|铁路|公路|大道|大桥|隧道|水库|煤矿|灌区|片区|小区|产业园|工业园|品牌|牌)/;

/** `text`: the shadow; `all`: what is known by its name in the article. */
export function scanShortened(
	text: string,
	{ start, end }: Span,
	all: readonly Mention[],
	known: readonly Mention[],
): Mention[] {
	const whole = all.filter(({ form, level }) => form === 'whole' && level === 'township');
	if (whole.length === 0) return [];
	const words = listWordStarts(text.slice(start, end));
	const found: Mention[] = [];
	for (const [stem, mention] of new Map(
		whole.flatMap((one): [string, Mention][] => {
			const stem = shortenUnit(one.name, 9);
			return stem === null || isCommonWord(stem) || isLeftWord(stem) ? [] : [[stem, one]];
		}),
	)) {
		for (let at = text.indexOf(stem, start); at >= 0 && at < end; at = text.indexOf(stem, at + 1)) {
			const to = at + stem.length;
			const after = text.slice(to, Math.min(end, to + 18));
			const is_free = !known.some(({ span }) => span.start < to && at < span.end);
			const is_word = words[at - start] === at - start;
			if (!is_free || !is_word || ANOTHER.test(after) || isOrganisation(after) || isOffice(after))
				continue;
			found.push({
				...{ span: { start: at, end: to }, name: stem, level: 'township', form: 'stem' },
				found: mention.found.map(({ target }) => ({ form: 'short' as const, target })),
				is_nested: false,
			});
		}
	}
	return found;
}
