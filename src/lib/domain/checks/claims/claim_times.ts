import { compareDays } from '../../dates/day_span.ts';
import { parseSpan } from '../../dates/edtf_span.ts';
import { findReportDate, indexExcerpts, listClaims } from '../../figures/list_claims.ts';
import type { ArticleClaim, Claim } from '../../schema/claim.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';
import { formatFound } from '../../schema/problem.ts';

/** `as_of` is a vague date that rests on words of the excerpt; only what is planned may lie after its source. */
export const checkClaimTimes: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return listClaims(geo).flatMap(({ claim, entry, path, ref }) => {
		const { as_of, as_of_words } = claim;
		if (as_of === undefined && as_of_words === undefined) return [];
		const find = (property: 'as_of' | 'as_of_words', message: string) => [
			buildFinding(entry, [...path, property], message),
		];
		if (as_of === undefined) {
			return find('as_of_words', 'expected as_of beside as_of_words, found none');
		}
		if (as_of_words === undefined) {
			return find(
				'as_of',
				'expected as_of_words, the words of the excerpt it rests on, found none',
			);
		}
		const excerpt = excerpts.get(ref)?.exact;
		if (excerpt !== undefined && !excerpt.includes(as_of_words)) {
			return find(
				'as_of_words',
				`expected words of excerpt ${ref}, found ${formatFound(as_of_words)}`,
			);
		}
		const message = explain(claim, as_of, findReportDate(geo, ref));
		return message === null ? [] : find('as_of', message);
	});
};

/** Why the date cannot be; null when it can. */
function explain(
	{ role }: Claim | ArticleClaim,
	as_of: string,
	reported: string | null,
): string | null {
	const span = parseSpan(as_of);
	const found = formatFound(as_of);
	if (span === null) {
		return `expected a date of EDTF such as 2024-05-31, 2024-05, 2021-10/.., 2024-01/2024-09 or 2024~, found ${found}`;
	}
	if (reported === null || role === 'planned') return null;
	const { from, to } = span;
	if (from !== null && compareDays(from, reported) > 0) {
		return `expected a time before its source of ${reported} (only a planned figure may be of a later one), found ${found}`;
	}
	if (as_of.includes('/') && to !== null && compareDays(to, reported) > 0) {
		return `expected a period that ends by the date of its source, ${reported} (only a planned figure may end later), found ${found}`;
	}
	if (role === 'earlier' && (to === null || compareDays(to, reported) >= 0)) {
		return `expected a time that is over by the date of its source, ${reported}, as the figure is an earlier one, found ${found}`;
	}
	return null;
}
