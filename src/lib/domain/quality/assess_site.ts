/** How well a site is placed, what speaks for and against it, and what would make it better. */

import { measureDepth } from '../../geometry/depth.ts';
import { measureDistance } from '../../geometry/distance.ts';
import { findRepresentative } from '../../geometry/representative.ts';
import type { Catalog, CatalogSite } from '../reading/catalog.ts';
import type { Position } from '../schema/geojson.ts';
import type { PlacementClass } from '../schema/vocabulary.ts';

/** How the point agrees with the township the site is filed under. */
export type TownshipAgreement =
	/** The point is the township's seat: it says nothing of its own. */
	| { kind: 'is-seat' }
	/** Metres from the seat, within or beyond the reach of the township. */
	| { kind: 'within' | 'beyond'; distance_m: number }
	/** No seat is known, no township is given, or there is no point. */
	| { kind: 'no-seat' | 'no-township' | 'no-point' };

/** What somebody could do. */
export type Betterment =
	| 'name-a-place'
	| 'find-the-village'
	| 'find-the-thing'
	| 'zone-boundary'
	| 'survey-the-line'
	| 'original-datum'
	| 'check-township'
	| 'official-border';

export type SiteQuality = {
	id: string;
	class: PlacementClass;
	precision_m: number | null;
	/** The point stands for an area; distances are of the stand-in. */
	is_stand_in: boolean;
	/** Metres from the border of its district: over 0 inside, below 0 outside; null without a point or a district. */
	border_m: number | null;
	township: TownshipAgreement;
	/** ISO date of the report it rests on. */
	reported: string;
	betterments: Betterment[];
};

/** Nearer than this to the seat, metres, the point is the seat; coordinates are rounded to about a metre. */
const SEAT_M = 50;

export function assessSite(site: CatalogSite, catalog: Catalog): SiteQuality {
	const { placement, district } = site.properties;
	const point =
		site.geometry && placement.class !== 'schematic' ? findRepresentative(site.geometry) : null;
	const polygon = catalog.district_by_adcode.get(district ?? 0)?.geometry;
	const border_m = point && polygon ? measureDepth(point, polygon) : null;
	const township = compareTownship(site, point, catalog);
	return {
		id: site.id,
		class: placement.class,
		precision_m: placement.precision_m,
		is_stand_in: placement.class === 'area' && point !== null,
		border_m,
		township,
		reported: catalog.article_by_id.get(site.excerpts[0]!.article_id)!.source.date,
		betterments: [
			...listBetterments(site),
			...(placement.original_datum === 'GCJ-02' || placement.original_datum === 'BD-09'
				? (['original-datum'] as const)
				: []),
			...(township.kind === 'beyond' ? (['check-township'] as const) : []),
			...(border_m !== null && Math.abs(border_m) < (placement.precision_m ?? 0)
				? (['official-border'] as const)
				: []),
		],
	};
}

function compareTownship(
	site: CatalogSite,
	point: Position | null,
	catalog: Catalog,
): TownshipAgreement {
	const { township } = site.properties;
	if (township === null) return { kind: 'no-township' };
	if (point === null) return { kind: 'no-point' };
	const unit = catalog.township_by_code.get(township);
	const seat = unit?.geometry?.coordinates;
	const radius_m = unit?.properties.radius_m ?? null;
	if (!seat || radius_m === null) return { kind: 'no-seat' };
	const distance_m = measureDistance(point, seat);
	if (distance_m < SEAT_M) return { kind: 'is-seat' };
	return { kind: distance_m <= radius_m ? 'within' : 'beyond', distance_m };
}

function listBetterments({ properties: { placement } }: CatalogSite): Betterment[] {
	switch (placement.class) {
		case 'exact':
			return [];
		case 'near':
			return ['find-the-thing'];
		case 'schematic':
			return ['survey-the-line'];
		case 'unplaced':
			return ['name-a-place'];
		case 'area':
			switch (placement.extent?.kind) {
				case 'zone':
					return ['zone-boundary'];
				case 'township':
				case 'district':
					return ['find-the-village'];
				default:
					return ['name-a-place'];
			}
	}
}
