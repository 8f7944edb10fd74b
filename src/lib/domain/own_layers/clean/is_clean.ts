import type { Geometry } from 'geojson';

/**
 * Whether a geometry can be drawn as it stands: pairs of finite numbers, lines of two positions, closed rings of four, nothing empty and no other
 * members. Most of a large file is; what is not is cleaned part by part.
 */
export function isClean(geometry: Geometry | null): geometry is Geometry {
	if (geometry === null) return false;
	const inner = geometry.type === 'GeometryCollection' ? 'geometries' : 'coordinates';
	for (const key in geometry) if (key !== 'type' && key !== inner) return false;
	if (geometry.type === 'GeometryCollection') return isFull(geometry.geometries, isClean);
	const { coordinates } = geometry;
	switch (geometry.type) {
		case 'Point':
			return isPair(coordinates);
		case 'MultiPoint':
			return isFull(coordinates, isPair);
		case 'LineString':
			return isLine(coordinates);
		case 'MultiLineString':
			return isFull(coordinates, isLine);
		case 'Polygon':
			return isFull(coordinates, isRing);
		case 'MultiPolygon':
			return isFull(coordinates, (part) => isFull(part, isRing));
	}
}

function isFull(value: unknown, isGood: (part: never) => boolean): value is unknown[] {
	if (!Array.isArray(value) || value.length === 0) return false;
	for (const part of value) if (!isGood(part as never)) return false;
	return true;
}

function isPair(value: unknown): value is [number, number] {
	return (
		Array.isArray(value) &&
		value.length === 2 &&
		Number.isFinite(value[0]) &&
		Number.isFinite(value[1])
	);
}

function isLine(value: unknown): boolean {
	return isFull(value, isPair) && value.length > 1;
}

function isRing(value: unknown): boolean {
	if (!isFull(value, isPair) || value.length < 4) return false;
	const [first, last] = [value[0], value.at(-1)] as [number[], number[]];
	return first[0] === last[0] && first[1] === last[1];
}
