import { openRing, takeItems, type FileReading, type FoundItem } from './drawing_file.ts';
import { FILE_KEYS } from './drawing_mark.ts';

/** A drawing that was saved here; other programs may have changed it since. Never throws. */
export function readDrawingGeojson(text: string): FileReading {
	let file: unknown;
	try {
		file = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const found = error instanceof Error ? error.message : String(error);
		return { drawing: null, left_out: [], fault: { code: 'unreadable', found } };
	}
	const features = isRecord(file) && Array.isArray(file['features']) ? file['features'] : [];
	const is_ours =
		(isRecord(file) && 'atlas_drawing' in file) ||
		features.some((feature) => FILE_KEYS.kind in readProperties(feature));
	if (!is_ours) return { drawing: null, left_out: [], fault: { code: 'foreign' } };
	return takeItems(features.map(findItem));
}

function findItem(feature: unknown): FoundItem {
	const properties = readProperties(feature);
	const read = (...names: string[]): string | undefined =>
		names.map((name) => properties[name]).find((value) => typeof value === 'string');
	return {
		kind: read(FILE_KEYS.kind),
		color: read(FILE_KEYS.color, 'stroke', 'marker-color', 'fill'),
		icon: read(FILE_KEYS.icon),
		words: read('title', 'name', FILE_KEYS.words),
		path: isRecord(feature) ? readPath(feature['geometry']) : null,
	};
}

function readPath(geometry: unknown): FoundItem['path'] {
	if (!isRecord(geometry) || !Array.isArray(geometry['coordinates'])) return null;
	const coordinates: unknown[] = geometry['coordinates'];
	switch (geometry['type']) {
		case 'Point':
			return { kind: 'point', corners: [readNumbers(coordinates)] };
		case 'LineString':
			return { kind: 'line', corners: coordinates.map(readNumbers) };
		case 'Polygon': {
			const [ring, ...holes] = coordinates;
			// A hole that is not drawn would be an area that nobody meant.
			if (!Array.isArray(ring) || holes.length > 0) return null;
			return { kind: 'area', corners: openRing(ring.map(readNumbers)) };
		}
		default:
			return null;
	}
}

function readNumbers(position: unknown): number[] {
	if (!Array.isArray(position)) return [];
	return position.map((part) => (typeof part === 'number' ? part : NaN));
}

function readProperties(feature: unknown): Record<string, unknown> {
	return isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
