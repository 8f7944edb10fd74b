import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
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
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { patchPosition } from '../../../src/lib/domain/suggest/patch_position.ts';
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
	shown: { date: '2026-11-24', link: 'https://example.org/visit', photo: 'IMG_0002.jpg' },
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

	/** As the workbench makes it; `log`: of corrections. */
	const buildPatch = (
		site: CatalogSite,
		texts: GeoFiles,
		log: string | null,
		suggestion = suggest(site, 'near'),
	): string => {
		const exported = sites.find(({ id }) => id === site.id)!;
		const text = texts[site.file]!;
		const city = catalog.city.official_name;
		return patchPosition(
			{ site: exported, city, path: site.file, text, log },
			suggestion,
			'2031-06-01',
		);
	};

	it('of any site is taken by git apply with its entry in the log, and passes the data check', () => {
		const folder = mkdtempSync(join(tmpdir(), 'atlas-patch-'));
		const read = (path: string): string => readFileSync(join(folder, 'geo', path), 'utf8');
		const write = (path: string, text: string): void => {
			mkdirSync(dirname(join(folder, 'geo', path)), { recursive: true });
			writeFileSync(join(folder, 'geo', path), text);
		};
		try {
			for (const [path, text] of Object.entries(files)) write(path, text);
			const log = files['corrections.yaml']!;
			const changed = new Map<string, string>();
			for (const [index, site] of catalog.sites.entries()) {
				const patch = buildPatch(site, files, log);
				expect(patch, site.id).toContain('+++ b/geo/corrections.yaml');
				if (index % 4 > 0) continue;
				writeFileSync(join(folder, 'x.patch'), patch);
				execFileSync('git', ['apply', '--whitespace=error-all', 'x.patch'], { cwd: folder });
				const entry = read('corrections.yaml').slice(log.length);
				expect(entry, site.id).toContain(`id: place-${site.id}-20310601`);
				expect(entry).toContain('https://example.org/visit; IMG_0002.jpg');
				expect(entry).toContain(words.basis.zh);
				const after = { ...files, [site.file]: read(site.file), 'corrections.yaml': log + entry };
				if (index % 16 === 0) expect(parseGeo(after).problems, site.id).toEqual([]);
				changed.set(site.id, entry);
				write(site.file, files[site.file]!);
				write('corrections.yaml', log);
			}
			expect(changed.size).toBe(Math.ceil(catalog.sites.length / 4));
			const whole = { ...files, 'corrections.yaml': log + [...changed.values()].join('') };
			expect(parseGeo(whole).problems).toEqual([]);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('begins the log where there is none', () => {
		const patch = buildPatch(catalog.sites[0]!, files, null);
		expect(patch).toContain('--- /dev/null\n+++ b/geo/corrections.yaml');
	});

	it('says in the log what stood and what stands, in both languages', () => {
		const site = catalog.site_by_id.get('datian-orchard')!;
		const log = files['corrections.yaml']!;
		const after = applyPatch(log, parsePatch(buildPatch(site, files, log))[1]!);
		const entry = parseGeo({ ...files, 'corrections.yaml': after as string }).catalog!.corrections;
		const added = entry.find(({ subject }) => subject.id === site.id)!;
		expect(added).toMatchObject({ field: { zh: '位置', en: 'place' }, on: '2031-06-01' });
		expect(added.before.zh).toContain(site.properties.placement.basis.zh);
		expect(added.before.en).toContain(site.properties.placement.basis.en);
		expect(added.after.zh).toMatch(
			/^就在附近.*800米以内 · 1\d\d\.\d+, 2\d\.\d+ · 村委会门口实地定位。$/,
		);
		expect(added.after.en).toMatch(/^Close by.*800 m · .*\(not translated yet\)/);
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
			shown: { date: '', link: 'www.example.org', photo: '' },
		};
		expect(findFaults(empty, site, districts)).toEqual([
			'no-point',
			'precision',
			'basis',
			'source',
			'link',
		]);
		const elsewhere = { ...words, class: 'near', precision_m: 800 } as const;
		expect(findFaults({ ...elsewhere, position: [114.05, 27.13] }, site, districts)).toEqual([
			'other-district',
		]);
		const placed = sites.find(
			({ properties: { placement }, geometry }) =>
				placement.class === 'near' && geometry?.type === 'Point',
		)!;
		const { precision_m, basis } = placed.properties.placement;
		const position = placed.geometry!.coordinates as Position;
		const same = { ...words, class: 'near', precision_m: precision_m!, position, basis } as const;
		expect(findFaults(same, placed, districts)).toEqual(['unchanged']);
		expect(findFaults({ ...same, precision_m: precision_m! - 1 }, placed, districts)).toEqual([]);
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
