import { describe, expect, it } from 'vitest';
import { buildMapModel } from '../../../src/lib/domain/map_model/marks.ts';
import { buildDrawing, type Drawing } from '../../../src/lib/style/drawing.ts';
import { hangTab } from '../../../src/lib/style/hang_tab.ts';
import { FRAME_SIZES, type FrameSizeName } from '../../../src/lib/style/frame_sizes.ts';
import type { Box, Obstacle } from '../../../src/lib/style/box.ts';
import { measureName, measureOverlap, move } from '../../../src/lib/style/ground/place_labels.ts';
import { signOf } from '../../../src/lib/style/signs/drawn_sign.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSmallMap } from '../../../src/lib/data/small_map.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

const { catalog } = parseGeo(loadGeoFromDisk('geo'));
if (!catalog) throw new Error('geo/ has problems');
const model = buildMapModel(catalog);

/** Boxes of names, of signs and of the buttons that lie over the map, CSS pixels. */
function layOut(drawing: Drawing, size_name: FrameSizeName): Record<string, Obstacle>[] {
	const size = FRAME_SIZES[drawing.frame.shape][size_name];
	const height_px = (size.width_px * drawing.frame.height) / drawing.frame.width;
	const done = new Set(drawing.done_site_ids);
	const labels = size_name === 'wide' ? drawing.labels : drawing.narrow_labels;
	const place = (box: Box, at: { x: number; y: number }, scale: number): Box =>
		move(
			{
				left: box.left * scale,
				top: box.top * scale,
				right: box.right * scale,
				bottom: box.bottom * scale,
			},
			(at.x / 100) * size.width_px,
			(at.y / 100) * height_px,
		);
	const names = labels.map((label) => [
		label.text,
		place(measureName(label.text, label.role, size), label, 1),
	]);
	const signs = drawing.marks
		.filter(({ tab }) => tab === null)
		.map((mark) => hangTab(mark, labels))
		.map((mark) => {
			const { box } = signOf(mark, done);
			const is_round = box.right - box.left === box.bottom - box.top;
			return [mark.id, { ...place(box, mark, size.sign_scale), is_round }];
		});
	const controls = size.controls(size.width_px, height_px).map((box, index) => [`c${index}`, box]);
	return [names, signs, controls].map(
		(part) => Object.fromEntries(part) as Record<string, Obstacle>,
	);
}

describe.each(['zh', 'en'] as const)('names on the map in %s', (language) => {
	const drawing = buildDrawing(catalog, model, { language, shape: 'city' });

	it.each(['wide', 'narrow'] as const)('cover no sign, no button and no name: %s', (size) => {
		const [names = {}, signs = {}, controls = {}] = layOut(drawing, size);
		const all = Object.entries({ ...signs, ...controls });
		const covered = Object.entries(names).flatMap(([name, box], index, list) => [
			...all.flatMap(([id, other]) => (measureOverlap(box, [other]) > 0 ? [`${name} ${id}`] : [])),
			...list
				.slice(index + 1)
				.flatMap(([other, there]) =>
					measureOverlap(box, [there]) > 0 ? [`${name} ${other}`] : [],
				),
		]);
		expect(covered).toEqual([]);
	});

	it('are there for all five districts, and in a large picture for their neighbours', () => {
		const count = (labels: Drawing['labels'], role: string): number =>
			labels.filter((label) => label.role === role).length;
		expect(count(drawing.labels, 'district')).toBe(5);
		expect(count(drawing.narrow_labels, 'district')).toBe(5);
		expect(count(drawing.labels, 'neighbour')).toBeGreaterThanOrEqual(5);
	});
});

describe.each(['zh', 'en'] as const)('names on the small maps in %s', (language) => {
	const adcodes = catalog.districts
		.filter(({ properties }) => properties.role === 'district')
		.map(({ properties }) => properties.adcode);
	const asked = [
		...adcodes.map((adcode) => ({ name: String(adcode), site_ids: [], adcode })),
		...catalog.sites.map(({ id }) => ({ name: id, site_ids: [id] })),
	];

	it('lead to no county that the picture leaves out', () => {
		const lost = asked.flatMap(({ name, ...what }) => {
			const drawing = buildSmallMap(catalog, { language, ...what })?.drawing;
			return [...(drawing?.labels ?? []), ...(drawing?.narrow_labels ?? [])]
				.filter(({ leader }) => leader && [leader.x, leader.y].some((at) => at < 0 || at > 100))
				.map(({ text }) => `${name}: ${text}`);
		});
		expect(lost).toEqual([]);
	});

	it('name the county that the page is about', () => {
		for (const adcode of adcodes) {
			const drawing = buildSmallMap(catalog, { language, site_ids: [], adcode })?.drawing;
			for (const labels of [drawing?.labels, drawing?.narrow_labels]) {
				expect(labels?.map((label) => label.adcode)).toContain(adcode);
			}
		}
	});
});
