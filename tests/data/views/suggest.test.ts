import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { format } from 'oxfmt';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { Catalog, CatalogSite } from '../../../src/lib/domain/reading/catalog.ts';
import {
	buildSitesGeojson,
	type SiteExport,
} from '../../../src/lib/domain/exports/sites_geojson.ts';
import type { Position } from '../../../src/lib/domain/schema/geojson.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { moveSite } from '../../../src/lib/domain/suggest/patch_site.ts';
import { formatPatches } from '../../../src/lib/domain/suggest/texts/format_patch.ts';
import {
	findFaults,
	measureMove,
	nameDatum,
	roundPosition,
	type Suggestion,
} from '../../../src/lib/domain/suggest/suggestion.ts';
import type { Polygonal } from '../../../src/lib/geometry/position.ts';

const files = loadGeoFromDisk('geo');
let catalog: Catalog;
let sites: readonly SiteExport[];
let districts: ReadonlyMap<number, Polygonal>;
beforeAll(() => {
	const parsed = parseGeo(files);
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
	sites = buildSitesGeojson(catalog).features;
	districts = new Map(
		catalog.districts
			.filter(({ properties }) => properties.role === 'district')
			.map(({ id, geometry }) => [id, geometry]),
	);
});

const words = {
	basis: { zh: '村委会门口实地定位。', en: '' },
	source: 'Visit with a handheld receiver, 2026-11-24',
	original_datum: 'WGS-84',
} as const;

/** A suggestion inside the site's district, or outside the city for what lies there. */
function suggest(site: CatalogSite, word: Suggestion['class']): Suggestion {
	const { district, outside } = site.properties;
	const home = catalog.district_by_adcode.get(district ?? 360302)!;
	const position: Position = outside ? [113.1, 27.9] : home.properties.label_at;
	return { ...words, class: word, position, precision_m: word === 'exact' ? 20 : 800 };
}

describe('a patch', () => {
	it.each(['exact', 'near'] as const)(
		'moves any site to a place that passes the data check, formatted as the repository has it (%s)',
		async (word) => {
			const texts = { ...files };
			for (const site of catalog.sites) {
				const suggestion = suggest(site, word);
				const exported = sites.find(({ id }) => id === site.id)!;
				expect(findFaults(suggestion, exported, districts), site.id).toEqual([]);
				texts[site.file] = moveSite(texts[site.file]!, site.id, suggestion, '2024-06-01');
			}
			// Sites moved one after the other: each patch starts from what the one before it left.
			const { catalog: moved, problems } = parseGeo(texts);
			expect(problems).toEqual([]);
			for (const site of catalog.sites) {
				const found = moved!.site_by_id.get(site.id)!;
				expect(found.geometry, site.id).toEqual({
					type: 'Point',
					coordinates: roundPosition(suggest(site, word).position, word),
				});
				expect(found.properties.placement).toMatchObject({ class: word, place: null });
				expect(found.properties.placement.basis.en).toContain('not translated yet');
			}
			for (const file of new Set(catalog.sites.map((site) => site.file))) {
				const text = texts[file]!;
				expect(await format(file, text, { useTabs: true, printWidth: 100 }), file).toEqual({
					code: text,
					errors: [],
				});
			}
		},
	);

	it('is taken by git apply', () => {
		const folder = mkdtempSync(join(tmpdir(), 'atlas-patch-'));
		try {
			for (const site of catalog.sites.slice(0, 12)) {
				const before = files[site.file]!;
				const after = moveSite(before, site.id, suggest(site, 'near'), '2024-06-01');
				const path = join(folder, 'geo', site.file);
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, before);
				const patch = join(folder, 'x.patch');
				writeFileSync(patch, formatPatches([{ path: site.file, before, after }]));
				execFileSync('git', ['apply', '--whitespace=error-all', patch], { cwd: folder });
				expect(readFileSync(path, 'utf8'), site.id).toBe(after);
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('changes nothing but the placement of that site', () => {
		const [site] = catalog.sites;
		const before = files[site!.file]!;
		const patch = formatPatches([
			{
				path: site!.file,
				before,
				after: moveSite(before, site!.id, suggest(site!, 'near'), '2024-06-01'),
			},
		]);
		const removed = patch.split('\n').filter((line) => /^-[^-]/.test(line));
		expect(removed.length).toBeGreaterThan(3);
		expect(removed.length).toBeLessThan(20);
		expect(removed.join('')).not.toContain('citations');
		expect(() => moveSite(before, 'nowhere', suggest(site!, 'near'), '2024-06-01')).toThrow(
			'nowhere',
		);
	});
});

describe('faults', () => {
	it('are everything that is missing or cannot be', () => {
		const site = sites.find(({ id }) => id === 'datian-orchard')!;
		const empty = {
			...{ position: null, precision_m: 100 },
			class: 'near' as const,
			original_datum: 'WGS-84' as const,
			...{ basis: { zh: ' ', en: '' }, source: '' },
		};
		expect(findFaults(empty, site, districts)).toEqual([
			'no-point',
			'precision',
			'basis',
			'source',
		]);
		const elsewhere = { ...words, class: 'near', precision_m: 800 } as const;
		expect(findFaults({ ...elsewhere, position: [114.05, 27.13] }, site, districts)).toEqual([
			'other-district',
		]);
		expect(measureMove([113.86584, 27.57875], site)).toBeCloseTo(0, 3);
	});

	it('names datums as the data files do', () => {
		expect([null, 'gk114', 'cgcs2000', 'wgs84'].map((id) => nameDatum(id as null))).toEqual(
			Array.from({ length: 4 }, () => 'WGS-84'),
		);
		expect(nameDatum('gcj02')).toBe('GCJ-02');
		expect(nameDatum('bd09')).toBe('BD-09');
	});
});
