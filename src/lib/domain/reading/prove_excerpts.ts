import { buildFinding, type Entry } from '../schema/geo_data.ts';
import type { Article } from '../schema/article.ts';
import type { Selector } from '../schema/offsets.ts';
import { hashText } from './hash_text.ts';
import { countCharacters } from './page_text.ts';
import { foldLookAlikes, nameCharacter } from './look_alikes.ts';
import { formatFound, type Finding } from '../schema/problem.ts';

/** Characters of context on either side. */
const CONTEXT = 24;

/**
 * Finds every excerpt in the page (white space removed), exactly once; `selectors` by `article#excerpt`. Characters that only look
 * like others (⽯ for 石, as copies from PDF hold) count as these on both sides; the excerpt keeps its own.
 */
export function proveExcerpts(
	articles: readonly Entry<Article>[],
	page: string,
): { selectors: Record<string, Selector>; findings: Finding[] } {
	const selectors: Record<string, Selector> = {};
	const findings: Finding[] = [];
	const shadow = foldLookAlikes(page);
	for (const entry of articles) {
		entry.value.excerpts.forEach(({ id, exact }, index) => {
			const folded = foldLookAlikes(exact);
			const at = shadow.indexOf(folded);
			const path = ['excerpts', index, 'exact'];
			if (at < 0) {
				findings.push(buildFinding(entry, path, explainBreak(folded, shadow)));
			} else if (shadow.indexOf(folded, at + 1) >= 0) {
				const message = 'expected words that stand once in the page, found them more than once';
				findings.push(buildFinding(entry, path, message));
			} else {
				selectors[`${entry.value.id}#${id}`] = buildSelector(page, at, exact);
			}
		});
	}
	return { selectors, findings };
}

function buildSelector(page: string, at: number, exact: string): Selector {
	const start = countCharacters(page.slice(0, at));
	const until = at + exact.length;
	return {
		start,
		end: start + countCharacters(exact),
		prefix: [...page.slice(Math.max(0, at - 2 * CONTEXT), at)].slice(-CONTEXT).join(''),
		suffix: [...page.slice(until, until + 2 * CONTEXT)].slice(0, CONTEXT).join(''),
		sha256: hashText(exact),
	};
}

/** Where the longest beginning of the excerpt that the page has breaks off. */
function explainBreak(exact: string, page: string): string {
	let length = 0;
	let at = -1;
	for (
		let next = page.indexOf(exact.slice(0, 1));
		next >= 0;
		next = page.indexOf(exact.slice(0, length + 1), next)
	) {
		at = next;
		length += 1;
		while (length < exact.length && page[at + length] === exact[length]) length += 1;
	}
	if (at < 0) return `expected words of the page, found ${formatFound(exact)}`;
	const until = at + length;
	const shared = exact.slice(Math.max(0, length - 12), length);
	const there = page.slice(until, until + 8);
	const here = exact.slice(length, length + 8);
	const names = [there, here].map((text) =>
		[...text].length > 0 ? nameCharacter([...text][0]!) : 'its end',
	);
	return `expected words of the page; they agree for ${length} characters, up to "${shared}", then the page has "${there}", the excerpt "${here}": ${names.join(' against ')}`;
}
