import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../src/lib/data/load_geo_from_disk.ts';
import { exportSites } from '../../src/lib/domain/exports/export_sites.ts';
import { formatSitesCsv } from '../../src/lib/domain/exports/sites_csv.ts';
import { buildSitesGeojson } from '../../src/lib/domain/exports/sites_geojson.ts';
import { parseGeo } from '../../src/lib/domain/reading/parse_geo.ts';
import type { Position } from '../../src/lib/domain/schema/geojson.ts';
import { getSource } from '../../src/lib/geometry/systems/source_systems.ts';
import { listSystems } from '../../src/lib/geometry/systems/belt.ts';
import { take } from '../unit/domain/own_layers/own_file.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const { features: sites, date } = buildSitesGeojson(catalog);
const drawn = sites.filter(({ geometry }) => geometry !== null).length;

function flatten(value: unknown): Position[] {
	if (!Array.isArray(value)) return [];
	return typeof value[0] === 'number' ? [value as Position] : value.flatMap(flatten);
}

describe.each(listSystems(catalog.city.belt))(
	'our own export in %s comes back where it was',
	(system) => {
		it.each(['geojson', 'csv'] as const)('as %s', async (format) => {
			const districts = new Map<number, never>();
			const { content, name } = await exportSites(sites, {
				...{ format, system, districts, date },
				city: catalog.city,
			});
			const { preview, summary, features, pages } = await take(String(content), {}, name);
			expect(preview.guess).toMatchObject({ system, is_swapped: false });
			expect(preview.is_declared).toBe(system !== 'wgs84');
			const table_only = sites.length - drawn;
			expect(preview.outcome).toEqual({ code: 'placed', drawn, table_only, left_out: 0 });
			expect(summary.count).toBe(sites.length);
			// A centimetre, as it was written.
			const most = getSource(system).kind === 'projected' ? 2e-7 : 1e-7;
			features.forEach(({ geometry }, index) => {
				const expected = sites[index]!.geometry;
				expect(geometry?.type).toBe(expected?.type);
				const found = flatten(geometry && 'coordinates' in geometry ? geometry.coordinates : []);
				const wanted = flatten(expected?.coordinates);
				expect(found).toHaveLength(wanted.length);
				found.forEach((position, at) => {
					expect(Math.abs(position[0] - wanted[at]![0])).toBeLessThan(most);
					expect(Math.abs(position[1] - wanted[at]![1])).toBeLessThan(most);
				});
			});
			const id = summary.fields.indexOf('id');
			const rows = pages.flatMap((page) => JSON.parse(page) as string[][]);
			expect(rows.map((row) => row[id])).toEqual(sites.map((site) => site.id));
		});
	},
);

it('cells that look like formulas are guarded in a file, and read as they were', async () => {
	const names = ['=1+1', '+86', '-5', '@甲', "'quoted", '"a"'];
	const odd = names.map((zh, index) => {
		const site = sites[index]!;
		return { ...site, properties: { ...site.properties, name: { ...site.properties.name, zh } } };
	});
	const text = formatSitesCsv(odd);
	expect(text).not.toMatch(/(?:^|,)"?[=@]/m);
	expect(text).toContain(`"'=1+1"`);
	const { pages, summary } = await take(text, {}, 'sites.csv');
	const at = summary.fields.indexOf('name_zh');
	const rows = JSON.parse(pages[0]!) as string[][];
	expect(rows.map((row) => row[at])).toEqual(names);
});
