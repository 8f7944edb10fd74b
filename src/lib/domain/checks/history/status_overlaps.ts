import { parseSpan } from '../../dates/edtf_span.ts';
import { indexExcerpts } from '../../figures/list_claims.ts';
import type { Excerpt } from '../../schema/article.ts';
import { buildFinding, type Check, type GeoData } from '../../schema/geo_data.ts';
import type { Source } from '../../schema/source.ts';
import type { HistoryEntry } from '../../schema/site.ts';

/** ISO days, both meant, on all of which a status is said to hold. */
type Held = { from: string; to: string };

/**
 * One source does not give a site two statuses for one day: one of them is of another time or another site, or the page contradicts itself,
 * and then an editor's doubt about its words says so. Two sources may contradict each other; that is shown, not refused.
 */
export const checkStatusOverlaps: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	const sources = indexSources(geo);
	return geo.sites.flatMap((entry) => {
		const { history } = entry.value.properties;
		return history.flatMap((step, index) => {
			const against = history.slice(0, index).find((earlier) => isOverlap(earlier, step, sources));
			if (!against) return [];
			if ([against, step].some(({ excerpt }) => isDoubted(excerpts.get(excerpt)))) return [];
			const message = `expected another time than of "${against.status}" of ${against.excerpt}, as one source tells of both, or an editor's doubt about its words, found "${step.status}"`;
			return [buildFinding(entry, ['properties', 'history', index, 'status'], message)];
		});
	});
};

/** Source of each article, by its id. */
function indexSources(geo: GeoData): Map<string, Pick<Source, 'id' | 'date'>> {
	const by_id = new Map(geo.sources.map(({ value }) => [value.id, value]));
	return new Map(
		geo.articles.flatMap(({ value }) => {
			const source = by_id.get(value.source);
			return source ? [[value.id, source] as const] : [];
		}),
	);
}

function isOverlap(
	one: HistoryEntry,
	other: HistoryEntry,
	sources: ReadonlyMap<string, Pick<Source, 'id' | 'date'>>,
): boolean {
	if (one.status === other.status || one.excerpt === other.excerpt) return false;
	const [source, second] = [one, other].map(({ excerpt }) => sources.get(excerpt.split('#')[0]!));
	if (!source || source.id !== second?.id) return false;
	const [a, b] = [one, other].map(({ valid }) => findHeld(valid, source.date));
	return Boolean(a && b && a.from <= b.to && b.from <= a.to);
}

/**
 * Without a time it held when it was printed, and what has no last day holds until then. null where the days are not certain: something was
 * so in 2023, on some day of it.
 */
function findHeld(valid: string | undefined, reported: string): Held | null {
	if (valid === undefined) return { from: reported, to: reported };
	const span = parseSpan(valid);
	if (!span || span.is_vague) return null;
	const { from, to } = span;
	if (valid.includes('/')) return { from: from ?? '', to: to ?? reported };
	return from !== null && from === to ? { from, to } : null;
}

function isDoubted(excerpt: Excerpt | undefined): boolean {
	return (excerpt?.notes ?? []).some(({ kind }) => kind === 'doubt');
}
