import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import type { PlaceFeature } from '../schema/place.ts';
import type { Finding } from '../schema/problem.ts';
import type { SiteFeature } from '../schema/site.ts';
import type { PlacementClass } from '../schema/vocabulary.ts';

/** What a place may stand for, so that a site of this class can rest on it. */
const FITTING: Partial<
	Record<PlacementClass, readonly PlaceFeature['properties']['stands_for'][]>
> = {
	exact: ['itself'],
	near: ['itself', 'neighbour'],
};

/** A site's gazetteer entry exists, has the same point, and is known as well as the site claims to be. */
export const checkPlaces: Check = (geo) => {
	const places = new Map(geo.places.map(({ value }) => [value.id, value] as const));
	return geo.sites.flatMap((entry) => {
		const { place: id } = entry.value.properties.placement;
		if (id === null || geo.broken_ids.has(id)) return [];
		const place = places.get(id);
		if (place) return checkSite(entry, place);
		const message = `expected the id of a place in places.geojson, found ${id}`;
		return [buildFinding(entry, ['properties', 'placement', 'place'], message)];
	});
};

function checkSite(entry: Entry<SiteFeature>, place: PlaceFeature): Finding[] {
	const { geometry, properties } = entry.value;
	const { placement } = properties;
	const { stands_for, precision_m } = place.properties;
	const findings: Finding[] = [];
	const find = (path: string[], message: string): void => {
		findings.push(buildFinding(entry, path, message));
	};
	if (geometry?.type === 'Point') {
		const expected = place.geometry?.coordinates.join(', ') ?? null;
		const found = geometry.coordinates.join(', ');
		if (expected === null)
			find(
				['geometry'],
				`expected no point, as place ${place.id} of places.geojson has none, found [${found}]`,
			);
		else if (expected !== found) {
			find(
				['geometry', 'coordinates'],
				`expected [${expected}] of place ${place.id} in places.geojson, found [${found}]`,
			);
		}
	}
	const fitting = FITTING[placement.class];
	if (fitting && !fitting.includes(stands_for)) {
		const message = `expected a place that stands for ${fitting.join(' or ')}, found ${place.id}, which stands for ${stands_for}`;
		find(['properties', 'placement', 'class'], message);
	}
	if (placement.is_thing_itself && stands_for !== 'itself') {
		const message = `expected false, as place ${place.id} stands for ${stands_for}, found true`;
		find(['properties', 'placement', 'is_thing_itself'], message);
	}
	if (
		precision_m !== null &&
		placement.precision_m !== null &&
		placement.precision_m < precision_m
	) {
		const message = `expected at least ${precision_m}, the precision of place ${place.id}, found ${placement.precision_m}`;
		find(['properties', 'placement', 'precision_m'], message);
	}
	return findings;
}
