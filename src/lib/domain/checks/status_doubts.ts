import { buildFinding, type Check, type GeoData } from '../schema/geo_data.ts';
import { formatFound } from '../schema/problem.ts';

/**
 * A doubt about the words that a status rests on says whose status it puts in doubt, so that no page shows such a status without
 * it: `[]` where it is about something else in the sentence.
 */
export const checkStatusDoubts: Check = (geo) => {
	const resting_by_ref = indexResting(geo);
	return geo.articles.flatMap((entry) =>
		entry.value.excerpts.flatMap(({ id, notes }, index) => {
			const ref = `${entry.value.id}#${id}`;
			const resting = [...(resting_by_ref.get(ref) ?? [])];
			return (notes ?? []).flatMap(({ kind, certainty, status_of }, note) => {
				const path = ['excerpts', index, 'notes', note, 'status_of'];
				if (status_of === undefined) {
					if (kind !== 'doubt' || certainty === 'certain' || resting.length === 0) return [];
					const message = `expected the sites whose status this doubts, of ${resting.join(', ')}, or [], found nothing`;
					return [buildFinding(entry, path, message)];
				}
				if (kind !== 'doubt' || certainty === 'certain') {
					return [
						buildFinding(entry, path, 'expected no such property: only an open doubt has it'),
					];
				}
				return status_of.flatMap((site, at) => {
					if (resting.includes(site) || geo.broken_ids.has(site)) return [];
					const message = `expected a site whose status rests on ${ref}, found ${formatFound(site)}`;
					return [buildFinding(entry, [...path, at], message)];
				});
			});
		}),
	);
};

/** Ids of the sites whose status rests on an excerpt, by its ref. */
function indexResting(geo: GeoData): Map<string, Set<string>> {
	const index = new Map<string, Set<string>>();
	for (const { value } of geo.sites) {
		for (const { excerpt } of value.properties.history) {
			index.set(excerpt, (index.get(excerpt) ?? new Set()).add(value.id));
		}
	}
	return index;
}
