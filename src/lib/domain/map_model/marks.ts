/** From sites to what a map draws: one mark per place, however many sites share it. */

import type { Catalog, CatalogSite } from '../reading/catalog.ts';
import { findLongest, findRepresentative } from '../../geometry/representative.ts';
import type { Position } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import type { Extent, Placement } from '../schema/placement.ts';
import type { SiteGeometry, SiteOutline } from '../schema/site.ts';
import type { WorkShare } from './work_share.ts';
import { spreadBadges } from './spread_badges.ts';
import { STATUSES, type Theme } from '../schema/vocabulary.ts';

export type MarkClass = 'exact' | 'near' | 'area';

/** One drawn place: a pin, a ring, or an extent with a count badge. */
export type Mark = {
	id: string;
	class: MarkClass;
	/** Middle of the extent, or the place itself. */
	position: Position;
	/** Where its sign is drawn; for districts and zones any clear point of the extent. */
	badge: Position;
	/** An area known by name only, shown as a circle. */
	is_zone: boolean;
	/** The true shape of a site that is more than a point, or of what an area stands for. */
	outline?: SiteOutline;
	/** Metres; null where the extent is a polygon or the place is exact. */
	radius_m: number | null;
	/** Adcode whose polygon is the extent. */
	district: number | null;
	/** Name of the area, where it is one. */
	label: Localized | null;
	theme: Theme;
	site_ids: string[];
	/** Where not all of its sites are named: how many there are. */
	share?: WorkShare;
	/** What a sign of a grown atlas gathers: a township, a district, or what lies in neither. */
	group?: SignGroup;
};

/** `township`: its code; both null for what lies in no one district. */
export type SignGroup = { adcode: number | null; township: string | null };

/** A line through known places, never a surveyed course. */
export type SketchLine = {
	id: string;
	site_id: string;
	theme: Theme;
	name: Localized;
	/** Of several lines the longest. */
	coordinates: Position[];
	/** All of them, where there are several. */
	parts?: Position[][];
};

export type MapModel = {
	marks: Mark[];
	lines: SketchLine[];
	/** Known only to be somewhere in the city; listed in the tray. */
	city_site_ids: string[];
	/** Not placed at all; listed in the tray. */
	unplaced_site_ids: string[];
	/** Sites whose work is finished. */
	done_site_ids: string[];
};

/** Sites of one extent share a mark; so do sites of one class on one point. Keeps the order of `sites`. */
export function buildMapModel(
	catalog: Pick<Catalog, 'sites' | 'district_by_adcode' | 'township_by_code'>,
): MapModel {
	const marks = new Map<string, Mark>();
	const model: MapModel = {
		marks: [],
		lines: [],
		city_site_ids: [],
		unplaced_site_ids: [],
		done_site_ids: catalog.sites
			.filter(({ properties }) => STATUSES[properties.status].phase === 'done')
			.map(({ id }) => id),
	};
	for (const site of catalog.sites) {
		const { placement } = site.properties;
		const { geometry } = site;
		if (placement.class === 'schematic' && geometry?.type === 'LineString') {
			model.lines.push(buildLine(site, [geometry.coordinates]));
		} else if (placement.class === 'schematic' && geometry?.type === 'MultiLineString') {
			model.lines.push(buildLine(site, geometry.coordinates));
		} else if (placement.extent?.kind === 'city') {
			model.city_site_ids.push(site.id);
		} else if (geometry && isMarkClass(placement.class)) {
			const mark = buildMark(site, geometry, placement.class, catalog);
			const known = marks.get(mark.id);
			if (known) addSite(known, mark);
			else marks.set(mark.id, mark);
		} else {
			model.unplaced_site_ids.push(site.id);
		}
	}
	model.marks = [...marks.values()];
	spreadBadges(model.marks, catalog.district_by_adcode);
	return model;
}

function isMarkClass(word: string): word is MarkClass {
	return word === 'exact' || word === 'near' || word === 'area';
}

function addSite(known: Mark, mark: Mark): void {
	known.site_ids.push(...mark.site_ids);
	if (known.radius_m !== null && mark.radius_m !== null) {
		known.radius_m = Math.max(known.radius_m, mark.radius_m);
	}
}

function buildLine(site: CatalogSite, parts: Position[][]): SketchLine {
	const { name } = site.properties;
	return {
		...{ id: `line-${site.id}`, site_id: site.id, theme: site.look, name },
		coordinates: findLongest(parts),
		...(parts.length > 1 ? { parts } : {}),
	};
}

function buildMark(
	site: CatalogSite,
	geometry: SiteGeometry,
	mark_class: MarkClass,
	catalog: Pick<Catalog, 'district_by_adcode' | 'township_by_code'>,
): Mark {
	const { placement } = site.properties;
	const { extent } = placement;
	const outline = geometry.type === 'Point' ? null : geometry;
	const middle = (extent && findMiddle(extent, catalog)) ?? findRepresentative(geometry);
	return {
		id: formatMarkId(placement, geometry),
		class: mark_class,
		position: middle,
		badge: middle,
		is_zone: !outline && extent?.kind === 'zone',
		...(outline ? { outline } : {}),
		radius_m:
			outline || mark_class === 'exact' || extent?.kind === 'district'
				? null
				: placement.precision_m,
		district: extent?.kind === 'district' ? extent.adcode : null,
		label: extent ? nameExtent(extent, catalog) : null,
		theme: site.look,
		site_ids: [site.id],
	};
}

/** The mark a site is drawn with; null for lines and for what has no place on the map. */
export function findMarkId({ geometry, properties }: CatalogSite): string | null {
	const { placement } = properties;
	if (!geometry || !isMarkClass(placement.class)) return null;
	return placement.extent?.kind === 'city' ? null : formatMarkId(placement, geometry);
}

/** A shape has a mark of its own: what lies in one point or one township beside it is another place. */
function formatMarkId({ class: word, extent }: Placement, geometry: SiteGeometry): string {
	const point_key = findRepresentative(geometry)
		.map((degrees) => degrees.toFixed(5))
		.join('_');
	if (geometry.type !== 'Point') return `${word}-shape-${point_key}`;
	return extent ? `area-${formatExtentKey(extent, point_key)}` : `${word}-${point_key}`;
}

/** A district's badge stands well inside its polygon, not on the seat that would look like a place. */
function findMiddle(
	extent: Extent,
	catalog: Pick<Catalog, 'district_by_adcode'>,
): Position | undefined {
	if (extent.kind !== 'district') return undefined;
	return catalog.district_by_adcode.get(extent.adcode)?.properties.label_at;
}

function formatExtentKey(extent: Extent, point_key: string): string {
	if (extent.kind === 'township') return extent.code;
	if (extent.kind === 'district') return String(extent.adcode);
	return point_key;
}

function nameExtent(
	extent: Extent,
	catalog: Pick<Catalog, 'district_by_adcode' | 'township_by_code'>,
): Localized | null {
	if (extent.kind === 'township') {
		return catalog.township_by_code.get(extent.code)?.properties.name ?? null;
	}
	if (extent.kind === 'district') {
		return catalog.district_by_adcode.get(extent.adcode)?.properties.name ?? null;
	}
	return extent.kind === 'city' ? null : extent.name;
}
