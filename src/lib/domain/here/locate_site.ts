import { isPolygonal, type Polygonal } from '../../geometry/position.ts';
import { findRepresentative, type Shape } from '../../geometry/representative.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import { formatPlacement } from '../map_model/placement_words.ts';
import type { Whereabouts } from '../near/site_distance.ts';
import type { Localized } from '../schema/localized.ts';
import type { HereSite } from './here.ts';

/** A site as `/data/sites.geojson` has it, with where it may be; `districts` by adcode. */
export function locateSite(
	{ id, geometry, properties }: SiteExport,
	districts: ReadonlyMap<number, Polygonal>,
	city: Localized,
): HereSite {
	const { placement, name, district_name, township_name } = properties;
	const { extent } = placement;
	const area = extent && 'name' in extent ? extent.name : null;
	const unit = extent?.kind === 'township' ? township_name : district_name;
	return {
		id,
		name,
		class: placement.class,
		whereabouts: locate(geometry, placement, districts),
		placement: formatPlacement(placement, { area: area ?? unit, city }, geometry),
	};
}

/** What lies somewhere in a district is nowhere in particular, whatever point stands for it. */
function locate(
	geometry: SiteExport['geometry'],
	placement: SiteExport['properties']['placement'],
	districts: ReadonlyMap<number, Polygonal>,
): Whereabouts | null {
	const { extent, class: word } = placement;
	if (extent?.kind === 'city') return null;
	const shape = geometry as Shape | null;
	if (extent?.kind === 'district') {
		const polygon = districts.get(extent.adcode);
		return polygon ? { kind: 'within', polygon, middle: findRepresentative(polygon) } : null;
	}
	if (!shape) return null;
	if (word === 'area' && isPolygonal(shape)) {
		return { kind: 'within', polygon: shape, middle: findRepresentative(shape) };
	}
	return { kind: 'around', geometry: shape, precision_m: placement.precision_m ?? 0 };
}
