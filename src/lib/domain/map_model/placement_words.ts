/** What a placement says, in one sentence a citizen understands. */

import type { Localized } from '../schema/localized.ts';
import type { Placement } from '../schema/placement.ts';
import type { SiteGeometry } from '../schema/site.ts';

/** What the sentence is made of. */
export type PlacementFacts = Pick<Placement, 'class' | 'precision_m' | 'extent'>;

/** Names the sentence needs: of the area, and of the city where nothing nearer is known. */
export type PlacementNames = { area: Localized | null; city: Localized };

const STANDING = {
	Point: null,
	MultiPoint: { zh: '标记是其中一点', en: 'the mark is one of its points' },
	LineString: { zh: '标记是线上一点', en: 'the mark is a point on its line' },
	MultiLineString: { zh: '标记是线上一点', en: 'the mark is a point on one of its lines' },
	Polygon: { zh: '标记是范围内一点', en: 'the mark is a point inside its shape' },
	MultiPolygon: { zh: '标记是范围内一点', en: 'the mark is a point inside one of its parts' },
} as const satisfies Record<SiteGeometry['type'], Localized | null>;

/**
 * As `formatReachOf`, and what the mark is where it stands for a shape: one position is all that a mark, a feed or a card shows of it. Of an
 * area or a sketch the words say as much already.
 */
export function formatPlacement(
	placement: PlacementFacts,
	names: PlacementNames,
	geometry: Pick<SiteGeometry, 'type'> | null = null,
): Localized {
	const words = formatReachOf(placement, names);
	const is_own = placement.class === 'exact' || placement.class === 'near';
	const standing = is_own && geometry ? STANDING[geometry.type] : null;
	if (!standing) return words;
	return { zh: `${words.zh}；${standing.zh}`, en: `${words.en}; ${standing.en}` };
}

/** "Only the township is known (Tongmu Town), within about 8 km." in both languages. */
function formatReachOf(placement: PlacementFacts, names: PlacementNames): Localized {
	const reach = placement.precision_m === null ? null : formatReach(placement.precision_m);
	switch (placement.class) {
		case 'exact':
			return {
				zh: `位置准确，误差在${reach?.zh}以内`,
				en: `Exact place, within ${reach?.en}`,
			};
		case 'near':
			return {
				zh: `就在附近：以邻近地点代替，约${reach?.zh}以内`,
				en: `Close by: a neighbour stands in, within about ${reach?.en}`,
			};
		case 'schematic':
			return {
				zh: `示意走向：沿已知地点连成，偏差可达${reach?.zh}`,
				en: `A sketch through known places, up to ${reach?.en} off`,
			};
		case 'unplaced':
			return { zh: '未能定位', en: 'Not placed' };
		case 'area':
			return formatArea(placement, names, reach);
	}
}

function formatArea(
	placement: PlacementFacts,
	names: PlacementNames,
	reach: Localized | null,
): Localized {
	const area = names.area;
	const within: Localized = reach
		? { zh: `，约${reach.zh}以内`, en: `, within about ${reach.en}` }
		: { zh: '', en: '' };
	switch (placement.extent?.kind) {
		case 'township':
			return {
				zh: `只知道在${area?.zh}${within.zh}`,
				en: `Only the township is known (${area?.en})${within.en}`,
			};
		case 'district':
			return {
				zh: `只知道在${area?.zh}境内`,
				en: `Only the district is known (${area?.en})`,
			};
		case 'zone':
			return {
				zh: `只知道在${area?.zh}一带${within.zh}`,
				en: `Only the zone is known (${area?.en})${within.en}`,
			};
		case 'outside':
			return {
				zh: `在市外：只知道在${area?.zh}${within.zh}`,
				en: `Outside the city: only ${area?.en} is known${within.en}`,
			};
		default:
			return { zh: `只知道在${names.city.zh}`, en: 'Only the city is known' };
	}
}

/** Metres below a kilometre, else kilometres with at most one decimal. */
function formatReach(metres: number): Localized {
	if (metres < 1000) return { zh: `${metres}米`, en: `${metres} m` };
	const km = Number((metres / 1000).toFixed(1));
	return { zh: `${km}公里`, en: `${km} km` };
}
