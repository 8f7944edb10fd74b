import type { Polygonal, Position, Ring } from './position.ts';

/** Twice the area in square degrees; over 0 when counter-clockwise (shoelace formula, about the first corner). */
export function measureWinding(ring: readonly Position[]): number {
	const [x0, y0] = ring[0] ?? [0, 0];
	let sum = 0;
	for (let index = 0; index + 1 < ring.length; index++) {
		const [x1, y1] = ring[index]!;
		const [x2, y2] = ring[index + 1]!;
		sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
	}
	return sum;
}

export function isCounterClockwise(ring: readonly Position[]): boolean {
	return measureWinding(ring) > 0;
}

export function isClosed(ring: readonly Position[]): boolean {
	const first = ring[0];
	const last = ring.at(-1);
	return ring.length >= 4 && first![0] === last![0] && first![1] === last![1];
}

/** Outer rings counter-clockwise, holes clockwise, as RFC 7946 wants (section 3.1.6). */
export function rewindPolygon<G extends Polygonal>(geometry: G): G {
	const rewind = (rings: Ring[]): Ring[] =>
		rings.map((ring, index) =>
			isCounterClockwise(ring) === (index === 0) ? ring : ring.toReversed(),
		);
	const coordinates =
		geometry.type === 'Polygon'
			? rewind(geometry.coordinates)
			: geometry.coordinates.map((rings) => rewind(rings));
	return { ...geometry, coordinates };
}
