import type { Position } from '../schema/geojson.ts';
import { readCoordinates } from './read_coordinates.ts';

/** `[lng, lat]` (WGS-84) from a typed pair whose order is clear; null for any other text. What the search box understands. */
export function parseCoordinates(text: string): Position | null {
	const reading = readCoordinates(text, 'wgs84');
	return reading.kind === 'position' ? reading.position : null;
}
