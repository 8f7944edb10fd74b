/** What a position can be read out in: known to every link, while the way between the systems weighs a page's script. */

import { listSystems, type Belt } from '../../geometry/systems/belt.ts';
import type { SystemId } from '../../geometry/systems/systems.ts';

/** A system, or WGS-84 in degrees, minutes and seconds. */
export type Readout = SystemId | 'dms';

/** Those of an atlas whose city lies in this belt. */
export function listReadouts(belt: Belt): Readout[] {
	const [wgs84, ...others] = listSystems(belt);
	return [wgs84, 'dms', ...others];
}
