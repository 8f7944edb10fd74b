import type { Map } from 'maplibre-gl';
import type { Tilt } from '$lib/view/ground_choice.ts';

/** How the map is looked at now, in whole degrees. */
export function readTilt(map: Map): Tilt {
	// No "-0".
	return { pitch: Math.round(map.getPitch()), bearing: Math.round(map.getBearing()) || 0 };
}

/** Whether it is looked at so, to half a degree. */
export function isTilted(map: Map, { pitch, bearing }: Tilt): boolean {
	const turned = Math.abs(map.getBearing() - bearing) % 360;
	return Math.abs(map.getPitch() - pitch) <= 0.5 && Math.min(turned, 360 - turned) <= 0.5;
}
