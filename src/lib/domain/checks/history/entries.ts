import { indexExcerpts } from '../../figures/list_claims.ts';
import { buildFinding, type Check, type Entry, type GeoData } from '../../schema/geo_data.ts';
import { formatFound, type Finding } from '../../schema/problem.ts';
import type { HistoryEntry, SiteFeature } from '../../schema/site.ts';
import { parseSpan } from '../../dates/edtf_span.ts';

/** What was reported of a site rests on excerpts that it cites, each told once, the oldest first, and nothing was so before it was printed. */
export const checkHistory: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	const dates = indexDates(geo);
	return geo.sites.flatMap((entry) => [
		...checkCited(entry, excerpts),
		...checkOrder(entry, dates),
		...entry.value.properties.history.flatMap((step, index) =>
			checkValid(step, excerpts.get(step.excerpt)?.exact, dates.get(nameArticle(step))).map(
				([key, message]) => buildFinding(entry, ['properties', 'history', index, key], message),
			),
		),
	]);
};

/** ISO day on which each article was printed. */
function indexDates(geo: GeoData): Map<string, string> {
	const by_source = new Map(geo.sources.map(({ value }) => [value.id, value.date]));
	return new Map(
		geo.articles.flatMap(({ value }) => {
			const date = by_source.get(value.source);
			return date === undefined ? [] : [[value.id, date] as const];
		}),
	);
}

function nameArticle({ excerpt }: HistoryEntry): string {
	return excerpt.split('#')[0]!;
}

function checkCited(entry: Entry<SiteFeature>, excerpts: ReadonlyMap<string, unknown>): Finding[] {
	const { history, citations } = entry.value.properties;
	const refs = history.map(({ excerpt }) => excerpt);
	return refs.flatMap((ref, index) => {
		const path = ['properties', 'history', index, 'excerpt'];
		if (refs.indexOf(ref) < index) {
			return [buildFinding(entry, path, `expected each excerpt once, found ${ref} again`)];
		}
		if (!excerpts.has(ref) || citations.includes(ref)) return [];
		return [buildFinding(entry, path, `expected one of the site's citations, found ${ref}`)];
	});
}

function checkOrder(entry: Entry<SiteFeature>, dates: ReadonlyMap<string, string>): Finding[] {
	const { history } = entry.value.properties;
	return history.flatMap((step, index) => {
		const before = index > 0 ? dates.get(nameArticle(history[index - 1]!)) : undefined;
		const reported = dates.get(nameArticle(step));
		if (before === undefined || reported === undefined || before <= reported) return [];
		const message = `expected the oldest report first, found one of ${reported} after one of ${before}`;
		return [buildFinding(entry, ['properties', 'history', index], message)];
	});
}

/** `exact`, `reported`: undefined where the excerpt does not exist, which is told elsewhere. */
function checkValid(
	{ status, valid, valid_words }: HistoryEntry,
	exact: string | undefined,
	reported: string | undefined,
): [keyof HistoryEntry, string][] {
	if (valid === undefined) {
		return valid_words === undefined
			? []
			: [['valid_words', 'expected none without `valid`, found some']];
	}
	const problems: [keyof HistoryEntry, string][] = [];
	const days = parseSpan(valid);
	if (days === null) {
		const message = `expected an EDTF date as 2023-11, 2021-10/.. or 2023~, found ${formatFound(valid)}`;
		problems.push(['valid', message]);
	}
	if (valid_words === undefined) {
		problems.push(['valid', 'expected the words that say so in `valid_words`, found none']);
	} else if (exact !== undefined && !exact.includes(valid_words)) {
		problems.push([
			'valid_words',
			`expected words of the excerpt, found ${formatFound(valid_words)}`,
		]);
	}
	if (days?.from && reported && days.from > reported && status !== 'planned') {
		const message = `expected a time up to ${reported}, when it was reported, as only what is planned lies ahead; found ${valid}`;
		problems.push(['valid', message]);
	}
	return problems;
}
