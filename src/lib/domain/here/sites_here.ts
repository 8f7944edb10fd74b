import { isPolygonal } from '../../geometry/position.ts';
import { measureDepth } from '../../geometry/depth.ts';
import { isInside } from '../../geometry/contains.ts';
import { findNearestPoint } from '../../geometry/nearest_point.ts';
import { joinClauses } from '../language/join_words.ts';
import { inEvery } from '../language/languages.ts';
import type { Whereabouts } from '../near/site_distance.ts';
import type { Position } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import type { HereAnswerer, HereRow, HereSite, Sureness } from './here.ts';

/** Closer than a press can be, metres: on the line. */
const EDGE_M = 1;

/**
 * How a point stands to a site. `sure`: deeper in the site's own shape than that is uncertain; `edge`: on its border, or on the line of a
 * site that is placed exactly; `possible`: within the precision, or somewhere in the area that is all that is known; null: elsewhere.
 */
export function relatePoint(
	position: Position,
	{ whereabouts, class: word }: Pick<HereSite, 'whereabouts' | 'class'>,
): Exclude<Sureness, 'near'> | null {
	if (!whereabouts) return 'possible';
	if (whereabouts.kind === 'within')
		return isInside(position, whereabouts.polygon) ? 'possible' : null;
	const { shape, precision_m } = readShape(whereabouts);
	if (isPolygonal(shape)) {
		const depth_m = measureDepth(position, shape);
		if (Math.abs(depth_m) <= EDGE_M && precision_m <= EDGE_M) return 'edge';
		if (depth_m >= precision_m) return 'sure';
		return depth_m < -precision_m ? null : 'possible';
	}
	const { distance_m } = findNearestPoint(position, shape);
	if (distance_m > Math.max(precision_m, EDGE_M)) return null;
	const is_line = shape.type === 'LineString' || shape.type === 'MultiLineString';
	return is_line && word === 'exact' ? 'edge' : 'possible';
}

function readShape(whereabouts: Exclude<Whereabouts, { kind: 'within' }>) {
	return whereabouts.kind === 'polygon'
		? { shape: whereabouts.polygon, precision_m: 0 }
		: { shape: whereabouts.geometry, precision_m: whereabouts.precision_m };
}

const RELATED: Record<Exclude<Sureness, 'near'>, Localized> = {
	sure: { zh: '就在其范围内', en: 'inside its own shape' },
	edge: { zh: '就在其边线上', en: 'on its line' },
	possible: { zh: '', en: '' },
};

/** Those of its own shape first, then those that may be here, what is known best before what is known least. */
export const sites_here: HereAnswerer = {
	id: 'sites',
	title: { zh: '这里的项目', en: 'Sites here' },
	answer(position, { sites }) {
		const found = sites.flatMap((site) => {
			const sureness = relatePoint(position, site);
			return sureness ? [{ site, sureness }] : [];
		});
		const rank = ({ site, sureness }: (typeof found)[number]): number =>
			sureness === 'sure' ? 0 : sureness === 'edge' ? 1 : 2 + reach(site);
		const rows = found
			.toSorted((a, b) => rank(a) - rank(b))
			.map(({ site, sureness }): HereRow => ({
				name: site.name,
				sureness,
				detail: inEvery((code) =>
					joinClauses([RELATED[sureness][code], site.placement[code]], code),
				),
				target: { kind: 'site', id: site.id },
			}));
		const none = {
			zh: '没有项目在这里，也没有可能在这里的。',
			en: 'No site is here, and none that may be.',
		};
		return { rows, notes: rows.length === 0 ? [none] : [] };
	},
};

/** Share of all that is possible: an own place, its metres; an area; nothing. */
function reach({ whereabouts }: HereSite): number {
	if (!whereabouts) return Infinity;
	return whereabouts.kind === 'around' ? whereabouts.precision_m : Number.MAX_SAFE_INTEGER;
}
