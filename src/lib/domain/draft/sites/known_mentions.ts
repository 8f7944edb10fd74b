/** Names of sites that the atlas has, printed as they are there, whatever they end with: 江边旧厂改造 without 工程. */

import type { SentenceText } from '../article_text.ts';
import type { KnownSite, Knowledge } from '../knowledge.ts';
import type { SiteMention } from './site_mention.ts';

/** Shorter ones are words as well. */
const SHORTEST = 4;

/** What makes another word of a name: 产业链, 工业园. */
const LONGER = /^(?:[链园区带圈化局站厂镇村段路]|公司|集团)/;

/** Those that no mention of `found` touches, but for what lies inside them. */
export function listKnownMentions(
	{ text, places }: SentenceText,
	found: readonly SiteMention[],
	{ sites }: Knowledge,
): SiteMention[] {
	const listed: SiteMention[] = [];
	const names = sites
		.flatMap((site) => site.names.map((name) => ({ site, name })))
		.filter(({ name }) => name.length >= SHORTEST)
		.toSorted((a, b) => b.name.length - a.name.length);
	for (const { site, name } of names) {
		const start = text.indexOf(name);
		if (start < 0) continue;
		const end = start + name.length;
		const is_taken = [...found, ...listed].some(
			(one) => one.start < end && start < one.end && !isInside(one, { start, end }),
		);
		const is_place = places.some((one) => one.start < end && end < one.end);
		const is_whole = !LONGER.test(text.slice(end));
		if (!is_taken && !is_place && is_whole) listed.push(buildMention(site, name, start, end));
	}
	return listed;
}

type Stretch = Pick<SiteMention, 'start' | 'end'>;

/** The inner one is shorter. */
export function isInside(inner: Stretch, outer: Stretch): boolean {
	return (
		outer.start <= inner.start &&
		inner.end <= outer.end &&
		inner.end - inner.start < outer.end - outer.start
	);
}

function buildMention(site: KnownSite, name: string, start: number, end: number): SiteMention {
	const head = name.slice(-2);
	return { name, head, is: site.kind, start, end, is_named: true, is_proper: true };
}
