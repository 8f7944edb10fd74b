import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { acceptSource, prepareAccept } from '../../../scripts/studio/desk/accept_source.ts';
import { undoHalf } from '../../../scripts/studio/files/commit_files.ts';
import { readSourceId } from '../../../scripts/studio/files/name_file.ts';
import { openRooms } from '../../../scripts/studio/files/rooms.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { buildSmallDraft, SMALL_EDITS, SMALL_PAGE, SMALL_SOURCE } from './small_draft.ts';
import { copyGeo, listTexts } from './studio_folder.ts';

let copy: ReturnType<typeof copyGeo>;
beforeEach(() => {
	copy = copyGeo();
});
afterEach(() => copy.remove());

function layDraft(decision: string | null, edits: Record<string, unknown>): void {
	const folder = join(copy.drafts, SMALL_SOURCE);
	mkdirSync(folder, { recursive: true });
	const { open, ...draft } = buildSmallDraft();
	const items = open.map((item) => ({ ...item, decision }));
	writeFileSync(join(folder, 'page.txt'), SMALL_PAGE);
	for (const [name, value] of Object.entries({ draft, open: items, edits })) {
		writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
	}
}

const accept = () => acceptSource(openRooms(copy.geo, copy.drafts), SMALL_SOURCE, '2021-02-04');

describe('accepting', () => {
	test('says what is open, and writes nothing', async () => {
		layDraft(null, {});
		const before = listTexts(copy.folder);
		await expect(accept()).rejects.toMatchObject({ code: 'open' });
		expect(listTexts(copy.folder)).toEqual(before);
		const { accepted } = await prepareAccept(
			openRooms(copy.geo, copy.drafts),
			SMALL_SOURCE,
			'2021-02-04',
		);
		expect(accepted.open.map(({ id }) => id)).toEqual(['site-pond']);
		const missing = accepted.missing.map(({ path }) => path);
		expect(missing).toContain('articles.article-1.title.en');
		expect(missing.filter((path) => path.endsWith('.label.en'))).toHaveLength(1);
	});

	test('brings the source, its article, a known site told of again and a new one', async () => {
		layDraft('pond', SMALL_EDITS);
		const { accepted, prepared } = await accept();
		expect(accepted.left).toEqual([]);
		expect(accepted.touched).toMatchObject({ touched: 11 });
		expect(prepared!.files.map(({ path }) => path).sort()).toEqual([
			'articles/pond-is-mended.yaml',
			`offsets/${SMALL_SOURCE}.json`,
			'sites/first-report.geojson',
			'sites/pond-is-mended.geojson',
			`sources/${SMALL_SOURCE}.yaml`,
		]);
		const { catalog, problems } = parseGeo(loadGeoFromDisk(copy.geo));
		expect(problems).toEqual([]);
		const site = catalog!.site_by_id.get('pond')!.properties;
		expect(site.history.map(({ status }) => status)).toEqual(['under-way', 'complete']);
		expect(site.claims.at(-1)).toMatchObject({
			id: 'pond-total-investment-2',
			value: 200_000_000,
			excerpt: 'pond-is-mended#e1',
			label: { en: 'total investment' },
		});
		const ditch = catalog!.site_by_id.get('ditch')!;
		expect(ditch.properties.placement).toMatchObject({
			class: 'area',
			extent: { kind: 'township', code: '360302101' },
			decided: { on: '2021-02-04', method: 'township-seat' },
		});
		const source = parse(
			readFileSync(join(copy.geo, `sources/${SMALL_SOURCE}.yaml`), 'utf8'),
		) as object;
		expect(source).toMatchObject({ page: '02', characters: 54 });
	});

	test('a new site that is put into another unit lies there', async () => {
		layDraft('pond', {
			...SMALL_EDITS,
			'sites.site-2.township': '',
			'sites.site-2.district': '360313',
			'sites.site-2.position': {
				geometry: { type: 'Point', coordinates: [113.6, 27.2] },
				placement: {
					class: 'near',
					precision_m: 800,
					basis: { zh: '塘边', en: 'By the pond' },
					source: 'A test',
					is_thing_itself: false,
					original_datum: 'WGS-84',
					place: null,
					decided: { by: { zh: '编者', en: 'Editors' }, on: '2021-02-04', method: 'stand-in' },
					excerpt: 'pond-is-mended#e2',
				},
			},
		});
		const { prepared } = await accept();
		expect(prepared!.problems).toEqual([]);
		const { catalog } = parseGeo(loadGeoFromDisk(copy.geo));
		expect(catalog!.site_by_id.get('ditch')!.properties).toMatchObject({
			district: 360313,
			township: null,
		});
	});

	test('an unknown decision or edit is said, not swallowed', async () => {
		layDraft('pond', { ...SMALL_EDITS, 'sites.site-9.status': 'complete' });
		const { accepted } = await accept();
		expect(accepted.left).toEqual([{ what: 'edit', words: 'sites.site-9.status' }]);
	});

	test('what the check refuses changes nothing', async () => {
		layDraft('pond', {
			...SMALL_EDITS,
			'articles.article-1.title.en': '水塘',
			'articles.article-1.id': 'a',
		});
		const before = listTexts(copy.folder);
		await expect(accept()).rejects.toMatchObject({ code: 'refused' });
		expect(listTexts(copy.folder)).toEqual(before);
	});

	test('a second time is refused', async () => {
		layDraft('pond', SMALL_EDITS);
		await accept();
		await expect(accept()).rejects.toMatchObject({ code: 'accepted' });
	});
});

describe('npm run accept', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ['--import', 'tsx', 'scripts/accept.ts', ...args], {
			encoding: 'utf8',
		});
	const at = () => ['--geo', copy.geo, '--drafts', copy.drafts];

	test('prints what is open with exit code 3, then what to commit with 0', () => {
		layDraft(null, SMALL_EDITS);
		const open = run(SMALL_SOURCE, ...at());
		expect(open.status).toBe(3);
		expect(open.stderr).toContain('Is it the pond that is known?');
		layDraft('pond', SMALL_EDITS);
		const done = run(SMALL_SOURCE, ...at());
		expect(done.stderr).toBe('');
		expect(done.stdout).toContain('git add geo');
		expect(done.stdout).toMatch(/fields an editor touched: 11 of \d+/);
		expect(done.status).toBe(0);
	});

	test('an id that is a path leads nowhere', () => {
		const before = listTexts(copy.folder);
		const { status, stderr } = run('../geo', ...at());
		expect(status).toBe(2);
		expect(stderr).toContain('expected the id of a source');
		expect(listTexts(copy.folder)).toEqual(before);
	});

	test('ended in the middle leaves geo/ as it was, once anybody looks', () => {
		layDraft('pond', SMALL_EDITS);
		const before = listTexts(copy.geo);
		const program = `
			import fs from 'node:fs';
			import { syncBuiltinESMExports } from 'node:module';
			const rename = fs.renameSync;
			let count = 0;
			fs.renameSync = (...args) => {
				count += 1;
				if (count === 4) process.kill(process.pid, 'SIGKILL');
				return rename(...args);
			};
			syncBuiltinESMExports();
			const { openDesk } = await import('./scripts/studio/desk/desk.ts');
			const { acceptSource } = await import('./scripts/studio/desk/accept_source.ts');
			const { rooms } = openDesk(${JSON.stringify(copy.geo)}, ${JSON.stringify(copy.drafts)}, '');
			await acceptSource(rooms, ${JSON.stringify(SMALL_SOURCE)}, '2021-02-04');`;
		const args = ['--import', 'tsx', '--input-type=module', '-e', program];
		expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL');
		expect(listTexts(copy.geo)).not.toEqual(before);
		expect(undoHalf(copy.geo)).toBe(true);
		expect(listTexts(copy.geo)).toEqual(before);
	});

	test.each(['ENOSPC', 'EROFS'])('%s at any write changes nothing and is said', async (code) => {
		layDraft('pond', SMALL_EDITS);
		const before = listTexts(copy.folder);
		for (const at_write of [1, 3, 6]) {
			const restore = failWrites(code, at_write);
			try {
				await expect(accept()).rejects.toThrow(/nothing was changed/);
			} finally {
				restore();
			}
			expect(listTexts(copy.folder)).toEqual(before);
		}
	});

	test.each(['a/b', 'A', '', '..', 'a\nb', 'a'.repeat(101), 7, null])(
		'no source is called %j',
		(id) => {
			expect(() => readSourceId(id)).toThrow('expected the id of a source');
		},
	);
});

/** The disk refuses to keep the given write; gives back what mends it. */
function failWrites(code: string, at_write: number): () => void {
	const { fsyncSync } = fs;
	let count = 0;
	fs.fsyncSync = (handle) => {
		count += 1;
		if (count === at_write) throw Object.assign(new Error(code), { code });
		fsyncSync(handle);
	};
	syncBuiltinESMExports();
	return () => {
		fs.fsyncSync = fsyncSync;
		syncBuiltinESMExports();
	};
}
