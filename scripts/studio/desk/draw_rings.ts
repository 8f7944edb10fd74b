import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import type { Language } from '../../../src/lib/domain/schema/localized.ts';
import { indexCatalog } from '../../../src/lib/data/catalog_index.ts';
import { placeInUnit } from '../../../src/lib/domain/draft/accept/place_site.ts';
import { buildDrawing } from '../../../src/lib/style/drawing.ts';
import type { Ring, RingsAnswer, Unit } from '../../../src/studio/api/answers.ts';
import { readWorld } from './read_world.ts';

const NOTHING = {
	marks: [],
	lines: [],
	city_site_ids: [],
	unplaced_site_ids: [],
	done_site_ids: [],
};

/** The ground of the city, and where everything is that an item may mean: by code, id of a place, id of a site. */
export function drawRings(files: GeoFiles, language: Language, day: string): RingsAnswer {
	const { geo } = readGeo(files);
	const { catalog } = parseGeo(files);
	const districts = geo.districts.map(({ value }) => value);
	const drawing = buildDrawing(
		catalog ?? ({ districts } as never),
		catalog ? indexCatalog(catalog).model : NOTHING,
		{ language, shape: 'small' },
	);
	const rings: Record<string, Ring> = {};
	for (const { id, properties } of districts) {
		rings[id] = {
			kind: 'district',
			name: properties.name,
			position: properties.label_at,
			radius_m: null,
			district: id,
		};
	}
	for (const { value } of geo.townships) {
		const { name, district, radius_m, seat_precision_m } = value.properties;
		rings[value.id] = {
			kind: 'township',
			name,
			position: value.geometry?.coordinates ?? null,
			radius_m: Math.max(radius_m ?? 0, seat_precision_m ?? 0) || null,
			district,
		};
	}
	for (const { value } of geo.places) {
		const { name, precision_m } = value.properties;
		const position = value.geometry?.coordinates ?? null;
		rings[value.id] = { kind: 'place', name, position, radius_m: precision_m, district: null };
	}
	for (const { value } of geo.sites) {
		const { name, placement, district } = value.properties;
		const position = value.geometry?.type === 'Point' ? value.geometry.coordinates : null;
		rings[value.id] = { kind: 'site', name, position, radius_m: placement.precision_m, district };
	}
	return { drawing: { ...drawing, marks: [], lines: [] }, rings, units: listUnits(files, day) };
}

/** The city, its districts and their townships, each where a site would be put of which no more is known. */
function listUnits(files: GeoFiles, day: string): Unit[] {
	const world = readWorld(files, day);
	const { city } = readGeo(files).geo;
	const districts = world.districts.filter(({ code }) => city?.value.districts.includes(code));
	const units: Omit<Unit, 'placed'>[] = [
		{ code: String(world.city.code), kind: 'city', name: world.city.name, district: null },
		...districts.map(({ code, name }) => ({
			code: String(code),
			kind: 'district' as const,
			name,
			district: code,
		})),
		...world.townships.map(({ id, properties: { name, district } }) => ({
			code: id,
			kind: 'township' as const,
			name,
			district,
		})),
	];
	return units.map((unit) => ({ ...unit, placed: placeInUnit(unit.code, world) }));
}
