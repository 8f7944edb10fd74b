import { buildFinding, type Entry } from '../schema/geo_data.ts';
import type { Article } from '../schema/article.ts';
import type { Selector } from '../schema/offsets.ts';
import { countCharacters } from './page_text.ts';
import { formatFound, type Finding } from '../schema/problem.ts';

/** Characters of context on either side. */
const CONTEXT = 24;

/** Finds every excerpt in the page (white space removed), exactly once; `selectors` by `article#excerpt`. */
export function proveExcerpts(
	articles: readonly Entry<Article>[],
	page: string,
): { selectors: Record<string, Selector>; findings: Finding[] } {
	const selectors: Record<string, Selector> = {};
	const findings: Finding[] = [];
	for (const entry of articles) {
		entry.value.excerpts.forEach(({ id, exact }, index) => {
			const at = page.indexOf(exact);
			const path = ['excerpts', index, 'exact'];
			if (at < 0) {
				findings.push(buildFinding(entry, path, explainBreak(exact, page)));
			} else if (page.indexOf(exact, at + 1) >= 0) {
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
	return `expected words of the page; they agree for ${length} characters, up to "${shared}", then the page has "${there}", the excerpt "${here}"`;
}
