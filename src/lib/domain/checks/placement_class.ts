import { SHAPE_TYPES } from '../../geometry/position.ts';
import { buildFinding, type Check } from '../schema/geo_data.ts';
import type { Placement } from '../schema/placement.ts';
import { PRECISIONS_M } from '../schema/precisions.ts';
import type { SiteFeature, SiteGeometry } from '../schema/site.ts';
import type { PlacementClass } from '../schema/vocabulary.ts';

type GeometryType = SiteGeometry['type'] | 'none';

type Rule = {
	geometry: readonly GeometryType[];
	/** Metres, over `min` and up to `max`. */
	min: number;
	max: number;
};

const RULES: Record<PlacementClass, Rule> = {
	// The thing itself, or the neighbour that stands in: its true extent.
	exact: { geometry: SHAPE_TYPES, min: PRECISIONS_M.exact[0], max: PRECISIONS_M.exact[1] },
	near: { geometry: SHAPE_TYPES, min: PRECISIONS_M.near[0], max: PRECISIONS_M.near[1] },
	area: { geometry: ['Point', 'Polygon', 'MultiPolygon'], min: 0, max: Infinity },
	schematic: { geometry: ['LineString', 'MultiLineString'], min: 0, max: Infinity },
	unplaced: { geometry: ['none'], min: 0, max: 0 },
};

/** The class of a placement fits its geometry, precision, extent and what the source locates. */
export const checkPlacementClass: Check = (geo) =>
	geo.sites.flatMap((entry) =>
		listProblems(entry.value).map(([path, message]) => buildFinding(entry, path, message)),
	);

function listProblems({ geometry, properties }: SiteFeature): [string[], string][] {
	const { placement } = properties;
	const at = (key: keyof Placement): string[] => ['properties', 'placement', key];
	const problems: [string[], string][] = [];
	const is_city = placement.class === 'area' && placement.extent?.kind === 'city';
	const is_district = placement.class === 'area' && placement.extent?.kind === 'district';
	const rule: Rule = is_city
		? { geometry: ['none'], min: 0, max: 0 }
		: is_district
			? { ...RULES.area, geometry: ['Point'] }
			: RULES[placement.class];
	const found: GeometryType = geometry?.type ?? 'none';
	if (!rule.geometry.includes(found)) {
		const what = is_city
			? 'the whole city'
			: is_district
				? 'a district, whose own polygon is drawn'
				: placement.class;
		problems.push([
			['geometry'],
			`expected ${rule.geometry.join(' or ')} for ${what}, found ${found}`,
		]);
	}
	const { precision_m } = placement;
	if (rule.geometry.includes('none')) {
		if (precision_m !== null) {
			problems.push([at('precision_m'), `expected null without a geometry, found ${precision_m}`]);
		}
	} else if (precision_m === null) {
		problems.push([at('precision_m'), `expected metres for ${placement.class}, found null`]);
	} else if (precision_m <= rule.min || precision_m > rule.max) {
		const range = `over ${rule.min} and up to ${rule.max} m`;
		problems.push([
			at('precision_m'),
			`expected ${range} for ${placement.class}, found ${precision_m}`,
		]);
	}
	if ((placement.class === 'area') !== (placement.extent !== undefined)) {
		const expected =
			placement.class === 'area' ? 'an extent for area' : `no extent for ${placement.class}`;
		problems.push([
			at('extent'),
			`expected ${expected}, found ${placement.extent?.kind ?? 'none'}`,
		]);
	}
	if (placement.class === 'exact' && !placement.is_thing_itself) {
		problems.push([at('is_thing_itself'), 'expected true for exact, found false']);
	}
	if (placement.is_thing_itself && placement.class !== 'exact' && placement.class !== 'near') {
		problems.push([at('is_thing_itself'), `expected false for ${placement.class}, found true`]);
	}
	if ((found === 'none') !== (placement.original_datum === null)) {
		const expected = found === 'none' ? 'null without a geometry' : 'the datum of the source';
		problems.push([
			at('original_datum'),
			`expected ${expected}, found ${placement.original_datum}`,
		]);
	}
	const is_outside = properties.outside === true && !properties.district;
	if (placement.class === 'area' && (placement.extent?.kind === 'outside') !== is_outside) {
		problems.push([
			at('extent'),
			'expected extent outside, outside: true and no district together, found only some',
		]);
	}
	return problems;
}
