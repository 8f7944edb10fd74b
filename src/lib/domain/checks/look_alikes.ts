import { describeLookAlikes } from '../reading/look_alikes.ts';
import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import type { Finding, PropertyPath } from '../schema/problem.ts';

/** No text holds characters that only look like others or have no shape; offsets, which quote the page's context, may. */
export const checkLookAlikes: Check = (geo) => {
	const entries: Entry<unknown>[] = [
		...geo.sources,
		...geo.articles,
		...geo.sites,
		...geo.districts,
		...geo.townships,
		...geo.places,
		...geo.tours,
		...geo.corrections,
	];
	return entries.flatMap((entry) => walk(entry, entry.value, []));
};

function walk(entry: Entry<unknown>, value: unknown, path: PropertyPath): Finding[] {
	if (typeof value === 'string') {
		const message = describeLookAlikes(value);
		return message === null ? [] : [buildFinding(entry, path, message)];
	}
	if (value === null || typeof value !== 'object' || path.at(-1) === 'geometry') return [];
	const children = Array.isArray(value)
		? value.map((child, index) => [index, child] as const)
		: Object.entries(value);
	return children.flatMap(([key, child]) => walk(entry, child, [...path, key]));
}
