import { findCrossing } from '../../geometry/crossings.ts';
import { isClosed, isCounterClockwise } from '../../geometry/ring.ts';
import type { Check } from '../schema/geo_data.ts';
import type { Finding, PropertyPath } from '../schema/problem.ts';

type Report = (path: PropertyPath, message: string) => void;

/** GeoJSON as RFC 7946 wants it: WGS-84 without `crs`, two numbers a position, closed rings, outer rings counter-clockwise. */
export const checkRfc7946: Check = (geo) =>
	[...geo.raw_geojson].flatMap(([file, raw]) => {
		const findings: Finding[] = [];
		const report: Report = (path, message) => findings.push({ file, path, message });
		if (raw === null || typeof raw !== 'object') return findings;
		if ('crs' in raw) report(['crs'], 'expected no crs (RFC 7946 knows WGS-84 only), found one');
		const { features } = raw as { features?: unknown };
		if (Array.isArray(features)) {
			features.forEach((feature, index) => checkGeometry(feature, ['features', index], report));
		}
		return findings;
	});

function checkGeometry(feature: unknown, path: PropertyPath, report: Report): void {
	const geometry = (feature as { geometry?: unknown } | null)?.geometry;
	if (geometry === null || typeof geometry !== 'object') return;
	if ('crs' in geometry) {
		report([...path, 'geometry', 'crs'], 'expected no crs (RFC 7946 knows WGS-84 only), found one');
	}
	const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
	const at = [...path, 'geometry', 'coordinates'];
	checkPositions(coordinates, at, report);
	if (type === 'Polygon') checkRings(coordinates, at, report);
	if (type === 'MultiPolygon' && Array.isArray(coordinates)) {
		coordinates.forEach((rings, index) => checkRings(rings, [...at, index], report));
	}
}

function checkPositions(value: unknown, path: PropertyPath, report: Report): void {
	if (!Array.isArray(value)) return;
	if (typeof value[0] !== 'number') {
		value.forEach((item, index) => checkPositions(item, [...path, index], report));
	} else if (value.length > 2) {
		report(path, `expected [lng, lat], found ${value.length} numbers`);
	}
}

function checkRings(value: unknown, path: PropertyPath, report: Report): void {
	if (!Array.isArray(value)) return;
	value.forEach((ring, index) => {
		if (!isRing(ring)) return;
		if (!isClosed(ring)) {
			report(
				[...path, index],
				'expected a ring whose last position is its first, found an open one',
			);
		} else if (isCounterClockwise(ring) !== (index === 0)) {
			const [expected, found] =
				index === 0 ? ['counter-clockwise', 'clockwise'] : ['clockwise', 'counter-clockwise'];
			const kind = index === 0 ? 'outer ring' : 'hole';
			report([...path, index], `expected a ${expected} ${kind}, found a ${found} one`);
		} else {
			const crossing = findCrossing(ring);
			if (!crossing) return;
			const message = `expected a ring that does not meet itself, found one that does at [${crossing.join(', ')}]`;
			report([...path, index], message);
		}
	});
}

function isRing(value: unknown): value is [number, number][] {
	return (
		Array.isArray(value) &&
		value.every(
			(position) =>
				Array.isArray(position) && position.length >= 2 && typeof position[0] === 'number',
		)
	);
}
