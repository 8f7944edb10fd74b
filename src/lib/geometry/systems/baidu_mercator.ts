import gcoord from 'gcoord';
import type { Position } from '../position.ts';

/** Metres of Baidu's own Mercator plane to BD-09 `[lng, lat]`. */
export function fromBaiduMercator(metres: Position): Position {
	return gcoord.transform([...metres], gcoord.BD09MC, gcoord.BD09);
}
