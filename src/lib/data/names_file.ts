/** What lists of names are matched with. Runs at build time: the tables of signs are large. */

import { findDataDate } from '../domain/exports/terms.ts';
import { formatPlacement } from '../domain/map_model/placement_words.ts';
import { nameArea } from '../domain/map_model/site_names.ts';
import type { NamedThing, NamesFile, OtherName } from '../domain/names/names_file.ts';
import type { Gazetteer } from '../domain/draft/knowledge.ts';
import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import type { DistrictFeature } from '../domain/schema/district.ts';
import type { Position } from '../domain/schema/geojson.ts';
import type { Localized } from '../domain/schema/localized.ts';
import type { PlaceFeature } from '../domain/schema/place.ts';
import { PRECISIONS_M } from '../domain/schema/precisions.ts';
import type { TownshipFeature } from '../domain/schema/township.ts';
import type { PlacementClass } from '../domain/schema/vocabulary.ts';
import { isInside } from '../geometry/contains.ts';
import { listPolygons } from '../geometry/position.ts';
import type { Shape } from '../geometry/representative.ts';
import { simplifyLine } from '../geometry/simplify.ts';
import { listVariants } from './variant_signs.ts';

/** A border is told to some 200 m, degrees: it is generalized as it is. */
const BORDER_DEG = 0.002;
/** Digits behind the point: about a metre. */
const DIGITS = 5;

/** `gazetteer`: official names; null where the atlas has none, and then villages are not known. */
export function buildNamesFile(catalog: Catalog, gazetteer: Gazetteer | null): NamesFile {
	const districts = catalog.districts.filter(({ properties }) => properties.role === 'district');
	const units = [
		...districts.map((district) => describeDistrict(district, catalog)),
		...catalog.townships.map((township) => describeTownship(township, catalog)),
	];
	const codes = new Set(units.map(({ id }) => id));
	const site_names = new Set(catalog.sites.map(({ properties }) => properties.name.zh));
	// A unit and a site of the same name say more of it than the place that they rest on.
	const places = catalog.places.filter(
		({ properties }) => !codes.has(properties.code ?? '') && !site_names.has(properties.name.zh),
	);
	const villages = listVillages(catalog, gazetteer);
	const things = [
		...units,
		...places.map((place) => describePlace(place, districts, catalog)),
		...catalog.sites.map((site) => describeSite(site, catalog)),
	];
	const names = [...things.map(({ zh }) => zh), ...Object.values(villages)];
	const others = things.flatMap((thing) => thing.others?.map(({ zh }) => zh) ?? []);
	return {
		date: findDataDate(catalog),
		things,
		villages: leaveOutPlaced(villages, things),
		above: listAbove(catalog, gazetteer),
		variants: listVariants([...names, ...others]),
	};
}

function describeDistrict({ geometry, properties }: DistrictFeature, catalog: Catalog): NamedThing {
	const { adcode, name } = properties;
	return {
		id: String(adcode),
		kind: 'district',
		...name,
		...listOthers(catalog, String(adcode)),
		parent: null,
		class: 'area',
		geometry: round(geometry),
		precision_m: null,
	};
}

function describeTownship({ geometry, properties }: TownshipFeature, catalog: Catalog): NamedThing {
	const { code, name, district, radius_m, seat_precision_m, former = [] } = properties;
	const earlier = former.map((one): OtherName => ({ zh: one.name.zh, kind: 'former' }));
	return {
		id: code,
		kind: 'township',
		...name,
		...listOthers(catalog, code, earlier),
		parent: String(district),
		class: geometry ? 'area' : 'unplaced',
		geometry: geometry && round(geometry as Shape),
		precision_m: geometry && Math.max(radius_m ?? 0, seat_precision_m ?? 0),
	};
}

/** A line, or nothing, is no position of a name. */
function describePlace(
	place: PlaceFeature,
	districts: readonly DistrictFeature[],
	catalog: Catalog,
): NamedThing {
	const { name, aliases, code, stands_for, precision_m } = place.properties;
	const has_place = place.geometry && stands_for !== 'line' && stands_for !== 'nothing';
	const word = has_place ? classify(stands_for, precision_m) : 'unplaced';
	const own = code?.slice(0, 9);
	return {
		id: `place:${place.id}`,
		kind: 'place',
		...name,
		...(aliases && { others: aliases.map(({ zh, kind }) => ({ zh, kind })) }),
		parent: own ?? findParent(place, districts),
		class: word,
		geometry: has_place ? round(place.geometry as Shape) : null,
		precision_m: has_place ? precision_m : null,
		basis: describe(word, precision_m, name, catalog),
	};
}

function classify(stands_for: string, precision_m: number | null): PlacementClass {
	if (stands_for === 'area' || precision_m === null) return 'area';
	if (stands_for === 'itself' && precision_m <= PRECISIONS_M.exact[1]) return 'exact';
	return precision_m <= PRECISIONS_M.near[1] ? 'near' : 'area';
}

function describe(
	word: PlacementClass,
	precision_m: number | null,
	area: Localized,
	catalog: Catalog,
): Localized {
	const extent = { kind: 'zone' as const, name: area };
	const names = { area, city: catalog.city.name };
	return formatPlacement({ class: word, precision_m, extent }, names);
}

function findParent({ geometry }: PlaceFeature, districts: readonly DistrictFeature[]) {
	if (!geometry) return null;
	const position = geometry.coordinates as Position;
	const own = districts.find((district) => isInside(position, district.geometry));
	return own ? String(own.properties.adcode) : 'outside';
}

function describeSite(site: CatalogSite, catalog: Catalog): NamedThing {
	const { name, placement, township, district, crosses = [], outside } = site.properties;
	const is_somewhere = placement.extent?.kind === 'district' || placement.extent?.kind === 'city';
	const border =
		placement.extent?.kind === 'district'
			? catalog.district_by_adcode.get(placement.extent.adcode)?.geometry
			: null;
	const geometry = is_somewhere ? (border ?? null) : site.geometry;
	const single = crosses.length === 1 ? crosses[0]! : null;
	return {
		id: `site:${site.id}`,
		kind: 'site',
		...name,
		parent: outside ? 'outside' : (township ?? (district ?? single)?.toString() ?? null),
		class: geometry || placement.class !== 'area' ? placement.class : 'unplaced',
		geometry: geometry && round(geometry as Shape),
		precision_m: placement.precision_m,
		basis: formatPlacement(
			placement,
			{ area: nameArea(site, catalog), city: catalog.city.name },
			site.geometry,
		),
	};
}

function listOthers(catalog: Catalog, code: string, more: readonly OtherName[] = []) {
	const aliases = catalog.places
		.filter(({ properties }) => properties.code === code)
		.flatMap(({ properties }) => properties.aliases ?? []);
	const others = [...more, ...aliases.map(({ zh, kind }): OtherName => ({ zh, kind }))];
	const unique = [...new Map(others.map((other) => [other.zh, other])).values()];
	return unique.length > 0 ? { others: unique } : {};
}

function listVillages(catalog: Catalog, gazetteer: Gazetteer | null): Record<string, string> {
	const own = new Set(catalog.townships.map(({ id }) => id));
	const villages: Record<string, string[]> = {};
	for (const { code, name } of gazetteer?.units ?? []) {
		const township = code.slice(0, 9);
		if (code.length === 12 && own.has(township))
			(villages[township] ??= []).push(code.slice(9) + name);
	}
	return Object.fromEntries(
		Object.entries(villages).map(([code, list]) => [code, list.join('\n')]),
	);
}

/** A village that the gazetteer of places has too, and whose name no other has, is known better by its place. */
function leaveOutPlaced(villages: Record<string, string>, things: readonly NamedThing[]) {
	const placed = new Set(things.filter(({ kind }) => kind === 'place').map(({ zh }) => zh));
	const counts = new Map<string, number>();
	const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
	for (const line of Object.values(villages).flatMap(lines)) {
		counts.set(line.slice(3), (counts.get(line.slice(3)) ?? 0) + 1);
	}
	const isKept = (line: string): boolean =>
		!placed.has(line.slice(3)) || counts.get(line.slice(3)) !== 1;
	return Object.fromEntries(
		Object.entries(villages)
			.map(([code, text]) => [code, lines(text).filter(isKept).join('\n')] as const)
			.filter(([, text]) => text !== ''),
	);
}

function listAbove({ city, districts }: Catalog, gazetteer: Gazetteer | null): string[] {
	const own = districts
		.filter(({ properties }) => properties.role === 'district')
		.map(({ id }) => String(id));
	const units = (gazetteer?.units ?? []).filter(
		({ code }) => code.length < 6 && own.some((adcode) => adcode.startsWith(code)),
	);
	return [
		...new Set([...units.map(({ name }) => name), city.official_name.zh, city.official_name.en]),
	];
}

function round(shape: Shape): Shape {
	const near = ([lng, lat]: Position): Position => [
		Number(lng.toFixed(DIGITS)),
		Number(lat.toFixed(DIGITS)),
	];
	switch (shape.type) {
		case 'Point':
			return { type: 'Point', coordinates: near(shape.coordinates) };
		case 'MultiPoint':
		case 'LineString':
			return { ...shape, coordinates: shape.coordinates.map(near) };
		case 'MultiLineString':
			return { ...shape, coordinates: shape.coordinates.map((line) => line.map(near)) };
		default: {
			const polygons = listPolygons(shape)
				.map((rings) =>
					rings
						.map((ring) => simplifyLine(ring, BORDER_DEG).map(near))
						.filter(({ length }) => length > 3),
				)
				.filter(([outer]) => outer !== undefined);
			return polygons.length === 1
				? { type: 'Polygon', coordinates: polygons[0]! }
				: { type: 'MultiPolygon', coordinates: polygons };
		}
	}
}
