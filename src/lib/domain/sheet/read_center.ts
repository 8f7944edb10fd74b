import type { Position } from '../../geometry/position.ts';
import { fromPlane, type PlaneId } from '../../geometry/systems/plane.ts';

/** `[lng, lat]` of two numbers: degrees, longitude first, or metres of the sheet's plane, easting first; null for anything else. */
export function readCenter(text: string, plane: PlaneId): Position | null {
	const numbers = text
		.trim()
		.split(/[\s,，;；]+/)
		.map(Number);
	const [x, y] = numbers;
	if (numbers.length !== 2 || x === undefined || y === undefined) return null;
	if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
	if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
	if (x < 100_000 || y < 100_000) return null;
	const [lng, lat] = fromPlane([x, y], plane);
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}
