import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TileType } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { boundHeader, chooseTiles } from '../../../../scripts/ground/cut/choose_tiles.ts';
import { readSchema } from '../../../../scripts/ground/cut/read_schema.ts';
import { openArchive } from '../../../../scripts/ground/pmtiles/open_archive.ts';
import { planRanges } from '../../../../scripts/ground/pmtiles/plan_ranges.ts';
import { readTerms } from '../../../../scripts/ground/read_credit.ts';
import { buildLevels, sampleLevels } from '../../../../scripts/ground/relief/raster.ts';
import { formatBytes } from '../../../../scripts/ground/say.ts';
import { openSource } from '../../../../scripts/ground/source/open_source.ts';
import { loadCity } from '../../../../scripts/load_city.ts';
import { GROUND_SCHEMA_IDS } from '../../../../src/lib/domain/ground/ground_schemas.ts';
import { intersectBounds } from '../../../../src/lib/geometry/bounds.ts';

describe('requests', () => {
	const at = (offset: number, length: number) => ({ offset, length });

	it('are few: neighbours go together, also past a small gap', () => {
		const places = [at(500, 10), at(0, 100), at(100, 50), at(170, 30), at(100, 50)];
		expect(planRanges(places, { gap: 20, largest: 1000 })).toEqual([at(0, 200), at(500, 10)]);
	});

	it('are no larger than they may be, and split no part', () => {
		const places = [at(0, 60), at(60, 60), at(120, 300), at(420, 10)];
		expect(planRanges(places, { gap: 5, largest: 130 })).toEqual([
			at(0, 120),
			at(120, 300),
			at(420, 10),
		]);
	});
});

describe('terms', () => {
	const credit = (attribution: string, licence = 'CC0') =>
		readTerms({ attribution, license: licence }, {}, 'a').credit.en;

	it('are text: no markup, no entities, the same in every language', () => {
		expect(credit('<a href="x">&copy;&nbsp;A &amp; B</a>\n <b>C</b>')).toBe('© A & B C');
		expect(credit('<script>x</script>© A')).not.toContain('<');
	});

	it('name the licence of data that is known by its credit', () => {
		const licence = (attribution: string) => readTerms({ attribution }, {}, 'a').licence;
		expect(licence('© OpenStreetMap')).toBe('ODbL 1.0 (OpenStreetMap)');
		expect(licence('© OpenMapTiles © OpenStreetMap contributors')).toContain('CC BY 4.0');
		expect(() => licence('© Somebody')).toThrow('say which with --license');
		expect(() => readTerms({}, {}, 'a', 'relief-')).toThrow('--relief-credit');
	});

	it('have a day only where the archive names one', () => {
		const day = (metadata: Record<string, unknown>) =>
			readTerms({ attribution: 'A', license: 'B', ...metadata }, {}, 'a').date;
		expect(day({ 'planetiler:osm:osmosisreplicationtime': '2026-11-01T20:59:59Z' })).toBe(
			'2026-11-01',
		);
		expect(day({ date: 'yesterday' })).toBeNull();
		expect(day({ date: '2026-13-01' })).toBeNull();
	});
});

describe('heights between pixels', () => {
	const levels = buildLevels({
		width: 4,
		height: 2,
		values: Float32Array.from([0, 10, 20, 30, 0, 10, NaN, 30]),
	});

	it('are blended, and at the edge those of the edge', () => {
		expect(sampleLevels(levels, 0, 0.5, 0)).toBe(5);
		expect(sampleLevels(levels, 0, -3, 0)).toBe(0);
		expect(sampleLevels(levels, 0, 9, 0)).toBe(30);
	});

	it('are those around, where there is a gap', () => {
		const filled = sampleLevels(levels, 0, 2, 1);
		expect(filled).toBeGreaterThan(5);
		expect(filled).toBeLessThan(30);
		const none = buildLevels({ width: 2, height: 1, values: Float32Array.from([NaN, NaN]) });
		expect(sampleLevels(none, 0, 0, 0)).toBe(0);
	});
});

it('bytes are told as file managers tell them', () => {
	expect([950, 12_340, 123_456, 4_500_000].map(formatBytes)).toEqual([
		'950 B',
		'12.3 kB',
		'123 kB',
		'4.5 MB',
	]);
});

const shared = join(process.env['ATLAS_SHARED'] ?? '', 'ground');
const archives =
	process.env['ATLAS_SHARED'] && existsSync(shared)
		? readdirSync(shared).filter((name) => name.endsWith('.pmtiles'))
		: [];

describe('archives of others', () => {
	it.skipIf(archives.length === 0)(
		`are in a schema that is known (${archives.length > 0 ? archives.join(', ') : 'needs ATLAS_SHARED with ground/*.pmtiles'})`,
		async () => {
			for (const name of archives) {
				const source = await openSource(join(shared, name));
				const archive = await openArchive(source);
				const covered = boundHeader(archive.header);
				const bounds = intersectBounds(covered, loadCity('geo').bounds) ?? covered;
				if (archive.header.tileType === TileType.Mvt) {
					const chosen = await chooseTiles(archive, bounds, [5, 14]);
					expect(GROUND_SCHEMA_IDS, name).toContain(await readSchema(archive, chosen));
				}
				await source.close();
			}
		},
	);
});
