import '../../src/app.css';
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DrawnMap from '$lib/components/drawn/DrawnMap.svelte';
import type { SiteOutline } from '$lib/domain/schema/site.ts';
import type { Drawing, DrawnMark } from '$lib/style/drawing.ts';
import { buildFrame } from '$lib/style/frame.ts';
import { drawOutline } from '$lib/style/outlines.ts';
import { SHAPES } from '../data/invented_shapes.ts';

const pin: DrawnMark = {
	id: 'exact-1',
	class: 'exact',
	theme: 'tourism',
	circle: null,
	district: null,
	label: null,
	tab: null,
	site_ids: ['pin'],
	x: 20,
	y: 50,
};
const ring: DrawnMark = {
	...pin,
	id: 'near-1',
	class: 'near',
	circle: { x: 500, y: 375, radius: 80 },
	site_ids: ['ring'],
	x: 50,
};
const area: DrawnMark = {
	...pin,
	id: 'area-1',
	class: 'area',
	circle: { x: 800, y: 375, radius: 120 },
	label: '桐木镇',
	site_ids: ['a', 'b'],
	x: 80,
};
const drawing: Drawing = {
	frame: { shape: 'small', left: 0, top: 0, span: 0.001, width: 1000, height: 750 },
	districts: [{ adcode: 360302, role: 'district', path: 'M0 0l1000 0 0 750-1000 0Z' }],
	marks: [pin, ring, area],
	lines: [
		{ id: 'line-r', site_id: 'rail', theme: 'transport', name: '铁路', path: 'M100 700l800 0' },
	],
	labels: [],
	narrow_labels: [],
	scale: { km: 10, width: 20 },
	done_site_ids: [],
};

const props = {
	drawing,
	hrefMark: (ids: string[], id: string) => (ids.length === 1 ? `/sites/${ids[0]}/` : `#at-${id}`),
	nameSite: (id: string) => `项目${id}`,
};

it('draws each placement class in its own shape; a pin only for the exact place', () => {
	const { container } = render(DrawnMap, props);
	const find = (id: string): Element => container.querySelector(`[data-mark="${id}"]`)!;
	const shapes = drawing.marks.map(({ id }) =>
		find(id).querySelector('[data-sign]')?.getAttribute('data-sign'),
	);
	expect(shapes).toEqual(['pin', 'ring', 'badge']);
	expect(find('area-1').textContent?.trim()).toBe('2');
	expect(container.querySelectorAll('circle.extent')).toHaveLength(2);
	expect(find('line-r').querySelector('.sketch')).not.toBeNull();
});

it('has the ground between tints and borders, below every mark, and nothing of it is reached or read out', () => {
	const plain = render(DrawnMap, props).container;
	expect(plain.querySelectorAll('.ground, .border, .under')).toHaveLength(0);
	const { container } = render(DrawnMap, {
		...props,
		drawing: {
			...drawing,
			ground: [
				{ look: 'lake', path: 'M1 1l9 0 0 9Z' },
				{ look: 'motorway', path: 'M0 300l1000 9' },
			],
		},
	});
	const order = [...container.querySelectorAll('path.district, path.ground, path.border, a')];
	expect(order.slice(0, 4).map((part) => part.classList[0])).toEqual([
		...['district', 'ground', 'ground', 'border'],
	]);
	expect(order.slice(4).every((part) => part.localName === 'a')).toBe(true);
	const [tint, lake, motorway, border] = order.map((part) => getComputedStyle(part));
	expect(tint!.stroke).toBe('none');
	expect(border!.fill).toBe('none');
	expect(lake!.fill).not.toBe('none');
	expect(motorway!.fill).toBe('none');
	expect(parseFloat(motorway!.strokeWidth)).toBeLessThan(2);
	for (const part of order.slice(0, 4)) expect(part.closest('[aria-hidden="true"]')).not.toBeNull();
	expect(container.querySelectorAll('[style], [id]')).toHaveLength(0);
	expect(tint!.fill).not.toMatch(/none|rgb\(0, 0, 0\)/);
	expect(order[1]!.closest('[opacity]')).toBeNull();
});

it('has a paler ground where a reader wants it so, and nothing else is paler', () => {
	const { container } = render(DrawnMap, {
		...props,
		drawing: { ...drawing, ground: [{ look: 'lake', path: 'M1 1l9 0 0 9Z' }], ground_opacity: 40 },
	});
	const faded = [...container.querySelectorAll('[opacity]')];
	expect(faded.map((part) => part.getAttribute('opacity'))).toEqual(['0.4']);
	expect([...faded[0]!.children].map((part) => part.classList[0])).toEqual(['ground']);
});

it('is made of links with names, so that it works without script', () => {
	const { container } = render(DrawnMap, props);
	const links = [...container.querySelectorAll('a')].map((link) => [
		link.getAttribute('aria-label'),
		link.getAttribute('href'),
	]);
	expect(links).toEqual([
		['铁路 (示意)', '/sites/rail/'],
		['项目pin', '/sites/pin/'],
		['项目ring', '/sites/ring/'],
		['桐木镇：2个项目点', '#at-area-1'],
	]);
});

it('hands a press to the page and leaves a modified press to the browser', () => {
	const onselect = vi.fn(() => true);
	const { container } = render(DrawnMap, { ...props, onselect });
	const mark = container.querySelector('[data-mark="area-1"]')!;
	const press = new MouseEvent('click', { bubbles: true, cancelable: true });
	mark.dispatchEvent(press);
	expect(onselect).toHaveBeenCalledWith(['a', 'b'], 'area-1');
	expect(press.defaultPrevented).toBe(true);
	mark.addEventListener('click', (event) => event.preventDefault(), { once: true });
	mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
	expect(onselect).toHaveBeenCalledTimes(1);
});

it('draws what has a shape of its own, clear to axe and reached by Tab', async () => {
	const frame = buildFrame([113.75, 27.8, 113.92, 27.95], 'small');
	const marks = Object.entries(SHAPES).flatMap(([id, { class: word, geometry }], index) => {
		if (word === 'schematic') return [];
		const outline = drawOutline(geometry as unknown as SiteOutline, frame);
		return { ...pin, id, class: word, outline, site_ids: [id], x: 10 + index * 15 };
	});
	const { container } = render(DrawnMap, {
		...props,
		drawing: { ...drawing, frame, marks, lines: [] },
	});
	const kinds = [...container.querySelectorAll('[data-outline]')].map((group) =>
		group.getAttribute('data-outline'),
	);
	expect(kinds.toSorted()).toEqual(['area', 'area', 'area', 'line', 'points']);
	const faults = (await axe.run(container, { resultTypes: ['violations'] })).violations;
	expect(faults.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual(
		[],
	);
	const reached = [];
	for (let step = 0; step < marks.length; step++) {
		await userEvent.keyboard('{Tab}');
		reached.push(document.activeElement?.getAttribute('href'));
	}
	expect(reached).toEqual(marks.map(({ id }) => `/sites/${id}/`));
});
