import type { Position } from './position.ts';

const RADIANS = Math.PI / 180;

/** Degrees clockwise from north, 0 to 360, at which the great circle leaves `from` for `to` (`[lng, lat]`). */
export function measureBearing(from: Position, to: Position): number {
	const [lng_a, lat_a, lng_b, lat_b] = [...from, ...to].map((degrees) => degrees * RADIANS) as [
		number,
		number,
		number,
		number,
	];
	const x = Math.sin(lng_b - lng_a) * Math.cos(lat_b);
	const y =
		Math.cos(lat_a) * Math.sin(lat_b) - Math.sin(lat_a) * Math.cos(lat_b) * Math.cos(lng_b - lng_a);
	return (Math.atan2(x, y) / RADIANS + 360) % 360;
}
