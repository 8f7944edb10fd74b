import type { Localized } from '../../schema/localized.ts';
import type { Placement } from '../../schema/placement.ts';
import type { SiteGeometry } from '../../schema/site.ts';
import type { DraftSite } from '../draft.ts';
import type { AcceptWorld } from './accept_world.ts';

export type PlacedSite = {
	geometry: SiteGeometry | null;
	placement: Omit<Placement, 'decided' | 'excerpt'> & { method: Placement['decided']['method'] };
};

/** Where a site that is only told of is put: its unit, as well as that is known; never a point of its own. */
export function placeSite({ placement }: DraftSite, world: AcceptWorld): PlacedSite {
	const { code } = placement;
	const placed = placement.class === 'area' && code !== null ? findUnit(code, world) : null;
	if (placed) return placed;
	return {
		geometry: null,
		placement: {
			class: 'unplaced',
			precision_m: null,
			...explainUnplaced(placement.code, world),
			is_thing_itself: false,
			original_datum: null,
			place: null,
			method: 'stated',
		},
	};
}

/** A unit that is named and whose position nobody knows is another thing than no word of where. */
function explainUnplaced(
	code: string | null,
	{ townships, districts }: AcceptWorld,
): Pick<Placement, 'basis' | 'source'> {
	const name =
		townships.find(({ id }) => id === code?.slice(0, 9))?.properties.name ??
		districts.find((one) => String(one.code) === code?.slice(0, 6))?.name;
	if (name) {
		return {
			basis: {
				zh: `报道说它在${name.zh}，但那里的坐标没有查到，故不上图。`,
				en: `The report puts it in ${name.en}, but no coordinates of that were found, so it is not drawn.`,
			},
			source: 'No coordinates used: none of the unit are known',
		};
	}
	return {
		basis: {
			zh: '报道没有说明它在哪里，故不上图。',
			en: 'The report does not say where it is, so it is not drawn.',
		},
		source: 'No coordinates used: the report names no place',
	};
}

/** As `placeInUnit`; a township that nobody knows the position of is put into its district. */
function findUnit(code: string, world: AcceptWorld): PlacedSite | null {
	return placeInUnit(code.slice(0, 9), world) ?? placeInUnit(code.slice(0, 6), world);
}

/** A site of which no more is known than that it lies in this township, district or city; null where no position of the unit is known. */
export function placeInUnit(code: string, world: AcceptWorld): PlacedSite | null {
	if (code === String(world.city.code)) return placeInCity(world);
	const township = world.townships.find(({ id }) => id === code);
	return township ? placeAtSeat(township) : placeInDistrict(Number(code), world);
}

function placeAtSeat({
	id,
	geometry,
	properties,
}: AcceptWorld['townships'][number]): PlacedSite | null {
	const { name, radius_m, seat_precision_m, source } = properties;
	if (geometry === null || source === null) return null;
	const precision_m = Math.max(radius_m ?? 0, seat_precision_m ?? 0);
	if (precision_m === 0) return null;
	return {
		geometry,
		placement: {
			class: 'area',
			precision_m,
			basis: sayArea(name, precision_m, { zh: '驻地', en: 'the seat' }),
			source: `${source} [township seat, not the place itself]`,
			is_thing_itself: false,
			original_datum: findDatum(source),
			place: null,
			extent: { kind: 'township', code: id },
			method: 'township-seat',
		},
	};
}

function placeInDistrict(adcode: number, world: AcceptWorld): PlacedSite | null {
	const district = world.districts.find(({ code }) => code === adcode);
	const place = world.places.find(
		({ geometry, properties }) => geometry !== null && properties.code === String(adcode),
	);
	const { precision_m = null, source = null } = place?.properties ?? {};
	if (!district || !place?.geometry || precision_m === null || source === null) return null;
	return {
		geometry: place.geometry,
		placement: {
			class: 'area',
			precision_m,
			basis: sayArea(district.name, precision_m, { zh: '中心点', en: 'the centre' }),
			source: `${source} [district centre, not the place itself]`,
			is_thing_itself: false,
			original_datum: findDatum(source),
			place: place.id,
			extent: { kind: 'district', adcode },
			method: 'district-point',
		},
	};
}

function placeInCity({ city }: AcceptWorld): PlacedSite {
	return {
		geometry: null,
		placement: {
			class: 'area',
			precision_m: null,
			basis: {
				zh: `报道只说在${city.name.zh}，故不标点。`,
				en: `The report only says that it is in ${city.name.en}, so no point is drawn.`,
			},
			source: 'No coordinates used: only the city is known',
			is_thing_itself: false,
			original_datum: null,
			place: null,
			extent: { kind: 'city' },
			method: 'stated',
		},
	};
}

function sayArea(unit: Localized, precision_m: number, stand_in: Localized): Localized {
	const km = Math.max(1, Math.ceil(precision_m / 1000));
	return {
		zh: `报道说它在${unit.zh}，具体位置没有查到，以${stand_in.zh}代替，约${km}公里以内。`,
		en: `The report puts it in ${unit.en}; the place itself was not looked up, and ${stand_in.en} stands in, within about ${km} km.`,
	};
}

/** As the source names it; coordinates that name none are WGS-84. */
function findDatum(source: string): Placement['original_datum'] {
	return /GCJ-02/.test(source) ? 'GCJ-02' : /BD-09/.test(source) ? 'BD-09' : 'WGS-84';
}
