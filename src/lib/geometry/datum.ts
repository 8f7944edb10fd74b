import gcoord from 'gcoord';
import type { Position } from './position.ts';

export const DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const;
export type Datum = (typeof DATUMS)[number];

/**
 * `[lng, lat]` of another datum to WGS-84. CGCS2000 passes unchanged: the two frames agree to
 * decimetres, far below any precision of the atlas. GCJ-02 and BD-09 are undone by gcoord's
 * iteration, good to about a metre inside China; outside it they leave a position as it is.
 */
export function toWgs84(position: Position, from: Datum): Position {
	if (from === 'GCJ-02') return gcoord.transform([...position], gcoord.GCJ02, gcoord.WGS84);
	if (from === 'BD-09') return gcoord.transform([...position], gcoord.BD09, gcoord.WGS84);
	return [position[0], position[1]];
}
