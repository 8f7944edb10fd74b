import { describe, expect, it } from 'vitest';
import {
	buildCamera,
	buildFrame,
	FRAME_RATIOS,
	measureUnit,
	projectToFrame,
} from '../../../src/lib/style/frame.ts';
import { readFileSync } from 'node:fs';

const city = [113.58, 26.95, 114.3, 28.05] as [number, number, number, number];

/** MapLibre's own projection, written out again: pixels from the middle of a map of that camera. */
function projectLikeMapLibre(
	[lng, lat]: [number, number],
	camera: ReturnType<typeof buildCamera>,
): [number, number] {
	const world = 512 * 2 ** camera.zoom;
	const toX = (degrees: number): number => ((180 + degrees) / 360) * world;
	const toY = (degrees: number): number =>
		((180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))) / 360) *
		world;
	return [toX(lng) - toX(camera.center[0]), toY(lat) - toY(camera.center[1])];
}

describe('the frame', () => {
	it('holds its bounds with a margin on all sides', () => {
		const frame = buildFrame(city, 'city');
		const [west, north] = projectToFrame([city[0], city[3]], frame);
		const [east, south] = projectToFrame([city[2], city[1]], frame);
		expect(Math.min(west, frame.width - east)).toBeGreaterThan(frame.width * 0.04);
		expect(Math.min(north, frame.height - south)).toBeGreaterThan(frame.height * 0.04);
	});

	it.each([
		[1040, 843],
		[360, 397],
		[2200, 600],
	])('and the map of a %d x %d box put a place on the same pixel', (width, height) => {
		const frame = buildFrame(city, 'city');
		const camera = buildCamera(frame, width, height);
		const frame_px = Math.min(width, height * FRAME_RATIOS.city);
		const place: [number, number] = [113.92762, 27.961];
		const [x, y] = projectToFrame(place, frame);
		const [map_x, map_y] = projectLikeMapLibre(place, camera);
		expect((x / frame.width - 0.5) * frame_px).toBeCloseTo(map_x, 6);
		expect((y / frame.width) * frame_px - frame_px / FRAME_RATIOS.city / 2).toBeCloseTo(map_y, 6);
	});

	it('measures the ground: a degree of longitude at 27.5 N is 98.8 km', () => {
		const frame = buildFrame(city, 'city');
		const [from] = projectToFrame([113.5, 27.5], frame);
		const [to] = projectToFrame([114.5, 27.5], frame);
		expect((to - from) * measureUnit(frame)).toBeGreaterThan(98_400);
		expect((to - from) * measureUnit(frame)).toBeLessThan(99_100);
	});
});

it('the style sheet of the drawing has the same ratios', () => {
	const css = readFileSync('src/lib/components/drawn/DrawnMap.svelte', 'utf8');
	const ratios = [...css.matchAll(/--ratio: (\d+) \/ (\d+)/g)].map(
		([, a, b]) => Number(a) / Number(b),
	);
	expect(ratios).toEqual([FRAME_RATIOS.city, FRAME_RATIOS.small]);
});
