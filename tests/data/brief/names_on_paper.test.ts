import { beforeAll, describe, expect, it } from 'vitest';
import { buildDistrictBrief } from '../../../src/lib/data/brief/district_brief.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { buildMapModel } from '../../../src/lib/domain/map_model/marks.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { frameSheet } from '../../../src/lib/domain/sheet/sheet_frame.ts';
import { sizeBrief } from '../../../src/lib/style/brief/brief_labels.ts';
import { measureName, move } from '../../../src/lib/style/ground/place_labels.ts';
import { boxOf, drawSheetMap, NAME_EDGE_MM } from '../../../src/lib/style/sheet/sheet_map.ts';
import { PER_MM } from '../../../src/lib/style/sheet/sheet_units.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

describe('names of districts near the edge of paper', () => {
	it('stand whole in the frame of every brief, with paper around them', () => {
		let count = 0;
		for (const { properties } of catalog.districts) {
			if (properties.role !== 'district') continue;
			for (const language of LANGUAGE_CODES) {
				const { drawing } = buildDistrictBrief(catalog, properties.adcode, language).brief.map!;
				const { frame, labels } = drawing;
				const size = sizeBrief(drawing);
				for (const { text, role, x, y } of labels) {
					const at = [(x / 100) * frame.width, (y / 100) * frame.height] as const;
					const box = move(measureName(text, role, size), ...at);
					const free = [box.left, box.top, frame.width - box.right, frame.height - box.bottom];
					// Places are kept in tenths of a percent.
					expect(Math.min(...free), `${properties.adcode} ${text}`).toBeGreaterThan(5);
					count += 1;
				}
			}
		}
		expect(count).toBeGreaterThan(20);
	});

	it('stand whole on sheets of every district, at its middle and its corners and from far to near', () => {
		const sites = buildMapModel(catalog);
		let count = 0;
		for (const { properties } of catalog.districts) {
			const [lng, lat] = properties.label_at;
			for (const scale of [500_000, 200_000, 100_000, 50_000]) {
				for (const [east, north] of [
					[0, 0],
					[-0.12, -0.06],
					[0.12, 0.06],
					[0.05, -0.15],
				] as const) {
					const frame = frameSheet([lng + east, lat + north], {
						...{ plane: 'gk114', scale, width: 180, height: 200 },
					});
					for (const language of LANGUAGE_CODES) {
						const { names } = drawSheetMap(frame, 'wgs84', {
							...{ districts: catalog.districts, townships: [], model: sites, extras: [] },
							...{ ground: [], ground_opacity: 100, language },
						} as never);
						for (const name of names) {
							const { x, y, width, height } = boxOf(name);
							const free = [
								x - width / 2,
								y - height / 2,
								180 * PER_MM - x - width / 2,
								200 * PER_MM - y - height / 2,
							];
							expect(Math.min(...free), `${scale} ${name.text}`).toBeGreaterThanOrEqual(
								NAME_EDGE_MM * PER_MM - 1,
							);
							count += 1;
						}
					}
				}
			}
		}
		expect(count).toBeGreaterThan(200);
	});
});
