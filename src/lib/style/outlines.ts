/** The true shape of a site that is more than a point, for both maps. */

import type { SiteOutline } from '../domain/schema/site.ts';
import { listPaths } from '../geometry/nearest_point.ts';
import { projectToFrame, type Frame } from './frame.ts';
import { formatPath } from './path.ts';

/** How a shape is drawn: filled, as a line, or as a dot for each point. */
export type OutlineKind = 'area' | 'line' | 'points';

/** A path in drawing units; of points a line without length for each. */
export type DrawnOutline = { kind: OutlineKind; path: string };

const KINDS = {
	MultiPoint: 'points',
	LineString: 'line',
	MultiLineString: 'line',
	Polygon: 'area',
	MultiPolygon: 'area',
} as const satisfies Record<SiteOutline['type'], OutlineKind>;

export function nameOutlineKind(outline: SiteOutline): OutlineKind {
	return KINDS[outline.type];
}

export function drawOutline(outline: SiteOutline, frame: Frame): DrawnOutline {
	const kind = nameOutlineKind(outline);
	const paths = listPaths(outline).map((path) =>
		path.map((position) => projectToFrame(position, frame)),
	);
	return {
		kind,
		path:
			kind === 'points'
				? paths.map((path) => `${formatPath([path])}h0`).join('')
				: formatPath(paths, kind === 'area'),
	};
}
