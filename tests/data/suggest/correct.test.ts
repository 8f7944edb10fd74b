import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import { format } from 'oxfmt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type {
	Evidence,
	Found,
	Ground,
	Values,
} from '../../../src/lib/domain/suggest/correct/correction_kind.ts';
import { CORRECTION_KINDS } from '../../../src/lib/domain/suggest/correct/kinds.ts';
import {
	findCorrection,
	listStanding,
	readGround,
} from '../../../src/lib/domain/suggest/correct/open_correction.ts';
import {
	changeFiles,
	tryCorrection,
} from '../../../src/lib/domain/suggest/correct/try_correction.ts';
import { formatPatches } from '../../../src/lib/domain/suggest/texts/format_patch.ts';
import { two_pages } from '../two_pages.ts';
import { listFacts } from './correct_facts.ts';

const evidence: Evidence = {
	why: '现场的牌子写着别的。',
	source: '实地走访（为测试虚构）',
	date: '2031-05-06',
	link: 'https://example.org/a',
	photo: 'IMG_0001.jpg',
};
const rest = { evidence, language: 'zh', on: '2031-05-07' } as const;

/** Another value of a field, in its language; invented. */
function change({ input, language, value, choices = [] }: Found['fields'][number]): string {
	if (input === 'choice') return choices.find((one) => one.value !== value)!.value;
	if (input === 'number') return String(Number(value) + 1);
	return language === 'en' ? `${value} as tried` : `${value}（试改）`;
}

/** One thing changed that the check can accept. */
function propose(of: string, found: Found): Values {
	const kind = of.split(':')[0]!;
	const key = { figure: 'zh', place: 'area', body: 'en', alias: 'alias' }[
		of.includes('alias/') ? 'alias' : kind
	];
	const field = found.fields.find((one) => one.key === key) ?? found.fields[0]!;
	return { ...listStanding(found), [field.key]: change(field) };
}

/** Applies a patch to texts in this process; throws where a hunk does not fit. */
function applyAll(files: GeoFiles, patch: string): GeoFiles {
	const changed = { ...files };
	for (const one of parsePatch(patch)) {
		const path = one.newFileName!.replace(/^b\/geo\//, '');
		const after = applyPatch(changed[path] ?? '', one);
		if (after === false) throw new Error(`${path}: a hunk does not fit`);
		changed[path] = after;
	}
	return changed;
}

describe.each([
	['geo/', loadGeoFromDisk('geo')],
	['two invented pages', two_pages],
])('%s', (name, files) => {
	let ground: Ground;
	let facts: string[];
	beforeAll(() => {
		ground = readGround(files);
		facts = listFacts(ground);
	});

	it('has every fact in its form, with what stands there', () => {
		const kinds = new Set(facts.map((of) => of.split(':')[0]));
		expect([...kinds].toSorted()).toEqual(
			Object.keys(CORRECTION_KINDS)
				.toSorted()
				.filter((kind) => kinds.has(kind)),
		);
		if (name === 'geo/') expect(kinds.size).toBe(13);
		for (const of of facts) {
			const found = findCorrection(of, ground);
			expect(found, of).not.toBeNull();
			const { faults, patch } = tryCorrection(of, found!, ground, {
				...rest,
				values: listStanding(found!),
			});
			expect(patch, of).toBeNull();
			expect(faults.map(({ words }) => words.en)).toContain('Nothing is changed yet.');
		}
	});

	it('takes a correction of every fact, and passes the data check with all of them', async () => {
		let texts = files;
		const log = files['corrections.yaml'] ?? '';
		let whole_log = log;
		const proposed: [string, Values][] = [];
		for (const of of facts) {
			const found = findCorrection(of, ground)!;
			if (!found.buildChange) continue;
			const values = propose(of, found);
			const words = [found.describe(listStanding(found)), found.describe(values)] as const;
			// Each starts from the files as the one before left them, and from the log as it is served.
			const now = { files: { ...texts, 'corrections.yaml': log }, geo: ground.geo };
			const changes = changeFiles(of, found, now, { ...rest, values }, words);
			expect(changes, of).toHaveLength(2);
			const patched = applyAll(now.files, formatPatches(changes));
			for (const { path, before, after } of changes) {
				expect(after, of).not.toBe(before);
				expect(patched[path], of).toBe(after);
			}
			texts = patched;
			whole_log += patched['corrections.yaml']!.slice(log.length);
			proposed.push([of, values]);
		}
		texts = { ...texts, 'corrections.yaml': whole_log };
		expect(parseGeo(texts).problems).toEqual([]);
		const now = readGround(texts);
		expect(now.geo.corrections.length).toBe(ground.geo.corrections.length + proposed.length);
		for (const [of, values] of proposed) {
			const found = findCorrection(of, ground)!;
			const changed = findCorrection(of, now);
			if (/^name:(?:place|alias)/.test(of)) {
				const id = of.split('/')[1]!;
				const { name: shown, aliases } = now.geo.places.find(({ value }) => value.id === id)!.value
					.properties;
				expect([shown.zh, ...(aliases ?? []).map(({ zh }) => zh)], of).toContain(
					values['alias'] ?? values['zh'],
				);
			} else expect(listStanding(changed!), of).toMatchObject(pick(values, found));
		}
		for (const [path, text] of Object.entries(texts)) {
			if (text === files[path] || !/sites|yaml/.test(path)) continue;
			const yaml = path.endsWith('.yaml');
			const form = yaml ? { tabWidth: 2, singleQuote: true } : { useTabs: true };
			const arrange = (one: string) => format(path, one, { printWidth: 100, ...form });
			if ((await arrange(files[path]!)).code !== files[path]) continue;
			expect(await arrange(text), path).toEqual({ code: text, errors: [] });
		}
	}, 60_000);
});

/** Of a place the basis follows from the reason. */
function pick(values: Values, { fields }: Found): Values {
	const is_place = fields.some(({ key }) => key === 'area');
	return is_place ? { area: values['area']! } : values;
}

describe('git apply', () => {
	const files = loadGeoFromDisk('geo');
	const ground = readGround(files);
	const folder = mkdtempSync(join(tmpdir(), 'atlas-correct-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const write = (texts: GeoFiles): void => {
		for (const [path, text] of Object.entries(texts)) {
			mkdirSync(dirname(join(folder, 'geo', path)), { recursive: true });
			writeFileSync(join(folder, 'geo', path), text);
		}
	};
	const apply = (patch: string): void => {
		writeFileSync(join(folder, 'x.patch'), patch);
		execFileSync('git', ['apply', '--whitespace=error-all', 'x.patch'], { cwd: folder });
	};

	it('takes a patch of each kind, and what comes of it passes the check', () => {
		write(files);
		const seen = new Set<string>();
		for (const of of listFacts(ground)) {
			const found = findCorrection(of, ground)!;
			const kind = of.replace(/\/.*|(?<!name):.*/, '');
			if (!found.buildChange || seen.has(kind)) continue;
			seen.add(kind);
			const { patch, problems, obstacles, faults } = tryCorrection(of, found, ground, {
				...rest,
				values: propose(of, found),
			});
			expect({ of, problems, obstacles, faults }).toEqual({
				...{ of, problems: [], obstacles: [], faults: [] },
			});
			apply(patch!);
			const after = readFileSync(join(folder, 'geo/corrections.yaml'), 'utf8');
			expect(after, of).toContain('现场的牌子写着别的。');
			expect(applyAll(files, patch!)['corrections.yaml'], of).toBe(after);
			write(files);
		}
		expect([...seen].toSorted()).toEqual(
			[
				...['figure', 'name:alias', 'name:article', 'name:district', 'name:place', 'name:site'],
				...['name:township', 'body', 'sort', 'tour'],
				...['note', 'place', 'status', 'summary', 'translation'],
			].toSorted(),
		);
	}, 60_000);

	it.each([
		['a file that is not there yet', null, '- id: a\n'],
		['no line break at the end', '甲：乙\n丙', '甲：丁\n丙'],
		['a line break that comes', '甲\n丙', '甲\n丙\n'],
		['a line that looks like a head', '-- a/geo/x \n乙\n', '++ b/geo/x \n乙\n'],
	])('takes %s, in a file of a Chinese name', (_, before, after) => {
		const path = 'sites/示例 一.yaml';
		rmSync(join(folder, 'geo', path), { force: true });
		if (before !== null) write({ [path]: before });
		writeFileSync(join(folder, 'x.patch'), formatPatches([{ path, before, after }]));
		execFileSync('git', ['apply', 'x.patch'], { cwd: folder });
		expect(readFileSync(join(folder, 'geo', path), 'utf8')).toBe(after);
	});
});
