import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import CircleMap from '$lib/components/watch/CircleMap.svelte';
import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';

/** An invented district. */
const district = {
	...{ type: 'Feature', id: 360302 },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[113, 27],
				[114, 27],
				[114, 27.7],
				[113, 27.7],
				[113, 27],
			],
		],
	},
	properties: {
		...{ adcode: 360302, role: 'district', label_at: [113.5, 27.35] },
		name: { zh: '虚构区', en: 'Invented District' },
	},
} as unknown as DistrictFeature;
const ground = { districts: [district], townships: [] };

function open(center: Position | null, radius_m = 3000) {
	const onpick = vi.fn<(position: Position) => void>();
	const screen = render(CircleMap, { ground, center, radius_m, onpick });
	const box = screen.container.querySelector<HTMLElement>('[data-circle-map]')!;
	const drawn = () => screen.container.querySelector('[data-circle]');
	return { screen, onpick, box, drawn };
}

it('gives the place that is pressed, which is the one that the circle is then drawn around', async () => {
	const { screen, onpick, box, drawn } = open(null);
	expect(drawn()).toBeNull();
	const { left, top, width, height } = box.getBoundingClientRect();
	const [x, y] = [width * 0.3, height * 0.4];
	await userEvent.click(box, { position: { x, y } });
	const [position] = onpick.mock.calls[0]!;
	expect(position[0]).toBeGreaterThan(113);
	expect(position[0]).toBeLessThan(113.5);
	await screen.rerender({ center: position });
	const circle = drawn()!.getBoundingClientRect();
	expect((circle.left + circle.right) / 2).toBeCloseTo(left + x, -0.5);
	expect((circle.top + circle.bottom) / 2).toBeCloseTo(top + y, -0.5);
});

it('by keys: arrows move the map, plus comes closer, Enter takes the middle', async () => {
	const { onpick, box } = open(null);
	box.focus();
	await userEvent.keyboard('{Enter}{ArrowRight}{ArrowUp}{Enter}+{Enter}');
	const [middle, moved, closer] = onpick.mock.calls.map(([position]) => position);
	expect(middle![0]).toBeCloseTo(113.5, 2);
	expect(middle![1]).toBeCloseTo(27.35, 2);
	expect(moved![0]).toBeGreaterThan(middle![0]);
	expect(moved![1]).toBeGreaterThan(middle![1]);
	expect(closer).toEqual(moved);
});

it('shows the circle while its radius changes, from farther away where it does not fit', async () => {
	const { screen, drawn } = open([113.5, 27.35], 500);
	const measure = () => drawn()!.getBoundingClientRect().width;
	const small = measure();
	await screen.rerender({ radius_m: 1000 });
	expect(measure()).toBeCloseTo(2 * small, -0.5);
	await screen.rerender({ radius_m: 20_000 });
	const box = screen.container.querySelector('[data-circle-map]')!.getBoundingClientRect();
	const wide = drawn()!.getBoundingClientRect();
	expect(wide.width).toBeGreaterThan(box.width / 5);
	expect(wide.top).toBeGreaterThan(box.top);
	expect(wide.bottom).toBeLessThan(box.bottom);
});
