import { beforeAll, expect, it } from 'vitest';
import { buildDistrictBrief } from '../../../src/lib/data/brief/district_brief.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { Drawing } from '../../../src/lib/domain/drawing/item.ts';
import { buildPlainShapes } from '../../../src/lib/domain/drawing/plain_shapes.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { sizeBrief } from '../../../src/lib/style/brief/brief_labels.ts';
import { layBriefOnPaper, measureSheetUnit } from '../../../src/lib/style/brief/brief_paper.ts';
import { coverBrief } from '../../../src/lib/style/brief/cover_brief.ts';
import { unprojectFromFrame } from '../../../src/lib/style/frame.ts';
import { measureName, move } from '../../../src/lib/style/ground/place_labels.ts';
import { nameGround } from '../../../src/lib/style/sheet/ground_names.ts';
import type { SheetThing } from '../../../src/lib/style/sheet/sheet_ground.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

it('names of the ground fill what the map of a brief leaves free, and cover nothing that stands on it', () => {
	for (const adcode of [360302, 360313, 360321, 360322, 360323]) {
		const map = buildDistrictBrief(catalog, adcode, 'zh').brief.map!;
		const { drawing, numbers } = map;
		const { frame, labels } = drawing;
		const at = (x: number, y: number): [number, number] => {
			const [lng, lat] = unprojectFromFrame(x, y, frame);
			return [lng, lat];
		};
		// Invented places, closer together than there is room for.
		const things: SheetThing[] = Array.from({ length: 900 }, (_, index) => ({
			subject: 'name',
			class: 'city',
			geometry: {
				type: 'Point',
				coordinates: at(2 + (index % 30) * 3.3, 2 + Math.floor(index / 30) * 3.3),
			},
			name: { zh: `虚构${index}`, en: `Invented ${index}` },
		}));
		const text: Drawing = [
			{
				...{ kind: 'text', corners: [at(50, 50)], words: '虚构的说明文字' },
				...{ color: 'red', icon: 'dot' },
			},
		];
		const names = nameGround(things, layBriefOnPaper(frame), {
			...{ language: 'zh', own_names: [] },
			taken: coverBrief(map, buildPlainShapes(text, 'zh')),
		});
		const unit = measureSheetUnit(frame);
		const spots = names.map(({ x, y }) => ({ x: x * unit, y: y * unit }));
		expect(spots.length, `${adcode}`).toBeGreaterThan(60);
		const size = sizeBrief(drawing);
		const covers = [
			...labels.map((label) =>
				move(
					measureName(label.text, label.role, size),
					(label.x / 100) * frame.width,
					(label.y / 100) * frame.height,
				),
			),
			...size.controls(frame.width, frame.height),
			...numbers.map(({ x, y }) => ({ left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 })),
			{
				left: frame.width / 2 - 50,
				right: frame.width / 2 + 50,
				top: frame.height / 2 - 8,
				bottom: frame.height / 2 + 8,
			},
		];
		for (const { x, y } of spots) {
			const hit = covers.find(
				({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom,
			);
			expect(hit, `${adcode} ${x} ${y}`).toBeUndefined();
		}
	}
});
