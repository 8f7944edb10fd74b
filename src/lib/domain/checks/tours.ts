import { nameArticleFile } from './citations.ts';
import { buildFinding, type Check, type Entry, type GeoData } from '../schema/geo_data.ts';
import { indexExcerpts } from '../figures/list_claims.ts';
import type { Finding, PropertyPath } from '../schema/problem.ts';
import type { Tour, TourStop } from '../schema/tour.ts';

/** Every stop is one site or place that may be shown on a map, and quotes an excerpt that is about it. */
export const checkTours: Check = (geo) => {
	const refs = new Set(indexExcerpts(geo).keys());
	return geo.tours.flatMap((entry) =>
		entry.value.stops.flatMap((stop, index) => [
			...checkRepeat(entry, stop, index),
			...checkStop(entry, stop, ['stops', index], geo),
			...checkExcerpt(entry, stop, ['stops', index], geo, refs),
		]),
	);
};

function checkRepeat(entry: Entry<Tour>, { id }: TourStop, index: number): Finding[] {
	if (entry.value.stops.findIndex((other) => other.id === id) === index) return [];
	const message = `expected a stop id that is unique in the tour, found ${id} again`;
	return [buildFinding(entry, ['stops', index, 'id'], message)];
}

function checkStop(
	entry: Entry<Tour>,
	{ site, place }: TourStop,
	path: PropertyPath,
	geo: GeoData,
): Finding[] {
	const find = (key: string, message: string): Finding[] => [
		buildFinding(entry, [...path, key], message),
	];
	if ((site === undefined) === (place === undefined)) {
		const found = site === undefined ? 'neither' : 'both';
		return [buildFinding(entry, path, `expected either a site or a place, found ${found}`)];
	}
	if (site !== undefined) {
		if (geo.broken_ids.has(site)) return [];
		const found = geo.sites.find(({ value }) => value.id === site)?.value;
		if (!found) return find('site', `expected the id of a site in sites/, found ${site}`);
		if (found.geometry && found.properties.placement.class !== 'schematic') return [];
		const what = found.geometry === null ? 'no position' : 'only a sketched line';
		return find('site', `expected a site with a position it may show, found ${site} with ${what}`);
	}
	if (geo.broken_ids.has(place!)) return [];
	const found = geo.places.find(({ value }) => value.id === place)?.value;
	if (!found) return find('place', `expected the id of a place in places.geojson, found ${place}`);
	const { source, precision_m } = found.properties;
	if (found.geometry && source !== null && precision_m !== null) return [];
	const lack = !found.geometry ? 'a position' : source === null ? 'a source' : 'a precision';
	return find('place', `expected a place with a sourced position, found ${place} without ${lack}`);
}

function checkExcerpt(
	entry: Entry<Tour>,
	{ excerpt, site }: TourStop,
	path: PropertyPath,
	geo: GeoData,
	refs: ReadonlySet<string>,
): Finding[] {
	if (geo.broken_ids.has(excerpt.split('#')[0]!)) return [];
	const at = [...path, 'excerpt'];
	if (!refs.has(excerpt)) {
		const message = `expected the ref of an excerpt (article#excerpt) of ${nameArticleFile(excerpt)}, found ${excerpt}`;
		return [buildFinding(entry, at, message)];
	}
	const cited = geo.sites.find(({ value }) => value.id === site)?.value.properties.citations;
	if (!cited || cited.includes(excerpt)) return [];
	const message = `expected one of the citations of ${site}, found ${excerpt}`;
	return [buildFinding(entry, at, message)];
}
