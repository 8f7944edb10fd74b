import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listTexts, startStudio } from './studio_folder.ts';

const ARTICLE = 'geo/articles/first-report.yaml';
const SITES = 'geo/sites/first-report.geojson';
const words = '{ zh: 一, en: One }';
const TOUR = `id: a-walk
order: 1
title: ${words}
lead: ${words}
season: ${words}
themes: [water]
stops:
  - { id: a, site: pond, text: ${words}, excerpt: first-report#pond }
  - { id: b, site: works, text: ${words}, excerpt: first-report#works }
`;

let studio: Awaited<ReturnType<typeof startStudio>>;
beforeEach(async () => {
	studio = await startStudio();
});
afterEach(() => studio.end());

async function read(name: string): Promise<{ text: string; mark: string }> {
	const { body } = await studio.ask('GET', `file?name=${name}`);
	return body as { text: string; mark: string };
}

/** Every file is as it was, and nothing lies beside. */
async function expectUnchanged(act: () => Promise<unknown>): Promise<void> {
	const before = listTexts(studio.folder);
	await act();
	expect(listTexts(studio.folder)).toEqual(before);
}

describe('saving', () => {
	test('one file by its mark, which the answer gives anew', async () => {
		const { text, mark } = await read(ARTICLE);
		const next = text.replace('mends a pond', 'has mended a pond');
		const url = `file?name=${ARTICLE}`;
		const { status, body, headers } = await studio.ask(
			'PUT',
			url,
			{ text: next },
			{ 'if-match': `"${mark}"` },
		);
		expect(status).toBe(200);
		expect(headers.get('etag')).toBe(`"${body['mark'] as string}"`);
		expect(await read(ARTICLE)).toMatchObject({ text: next, mark: body['mark'] });
		expect((await studio.ask('PUT', url, { text })).status).toBe(428);
	});

	test('a file that somebody else changed meanwhile stays theirs', async () => {
		const { text, mark } = await read(ARTICLE);
		writeFileSync(join(studio.folder, ARTICLE), `${text}# theirs\n`);
		await expectUnchanged(async () => {
			const files = [{ name: ARTICLE, text: `${text}# mine\n`, if_match: mark }];
			const { status, body } = await studio.ask('POST', 'save', { files });
			expect(status).toBe(412);
			expect(body['error']).toMatchObject({ code: 'changed', files: [{ name: ARTICLE }] });
		});
	});

	test('what the check refuses is told with file, line and path, and not written', async () => {
		const { text, mark } = await read(ARTICLE);
		const sites = await read(SITES);
		await expectUnchanged(async () => {
			const files = [
				{ name: SITES, text: sites.text.replace('"type"', ' "type"'), if_match: sites.mark },
				{ name: ARTICLE, text: text.replace('kind: report', 'kind: rumour'), if_match: mark },
			];
			const { status, body } = await studio.ask('POST', 'save', { files });
			expect(status).toBe(422);
			const { problems } = body['error'] as { problems: object[] };
			expect(problems).toContainEqual(
				expect.objectContaining({ file: 'articles/first-report.yaml', line: 3, path: 'kind' }),
			);
		});
	});

	test('a value keeps the form of its file', async () => {
		const { text, mark } = await read(SITES);
		const value = JSON.parse(text) as { features: { properties: { name: { en: string } } }[] };
		value.features[0]!.properties.name.en = 'Another name';
		const files = [{ name: SITES, value, if_match: mark }];
		const prepared = await studio.ask('POST', 'prepare', { files });
		const [file] = prepared.body['files'] as { diff: string }[];
		expect(file!.diff.match(/^[+-] /gm) ?? file!.diff.match(/^[+-]\t/gm)).toHaveLength(2);
		await studio.ask('POST', 'save', { files });
		const after = (await read(SITES)).text;
		expect(
			after.split('\n').filter((line, index) => line !== text.split('\n')[index]),
		).toHaveLength(1);
	});

	test('words that stand in no page are refused; with the page at hand excerpts are proved as they are saved', async () => {
		const { text, mark } = await read(ARTICLE);
		const exact = /exact: (\S+)/.exec(text)![1]!;
		const page = readFileSync('tests/fixtures/geo_small/page.txt', 'utf8');
		const next = text.replace(/\n {2}- id: ([\w-]+)\n/, '\n  - id: renamed-$1\n');
		expect(next).not.toBe(text);
		const sites = await read(SITES);
		const id = /\n {2}- id: ([\w-]+)\n/.exec(text)![1]!;
		const files = [
			{ name: ARTICLE, text: next, if_match: mark },
			{
				name: SITES,
				text: sites.text.replaceAll(`first-report#${id}"`, `first-report#renamed-${id}"`),
				if_match: sites.mark,
			},
		];
		await expectUnchanged(async () => {
			expect((await studio.ask('POST', 'save', { files })).status).toBe(422);
		});
		const at_hand = { name: 'drafts/trial-2020-02-03/page.txt', text: page, if_match: 'none' };
		expect((await studio.ask('POST', 'save', { files: [at_hand] })).status).toBe(200);
		const saved = await studio.ask('POST', 'save', { files });
		expect(saved.body['error']).toBeUndefined();
		const offsets = await read('geo/offsets/trial-2020-02-03.json');
		expect(offsets.text).toContain(`first-report#renamed-${id}`);
		const again = await read(ARTICLE);
		const wrong = again.text.replace(exact, `${exact.slice(0, 3)}错${exact.slice(3)}`);
		await expectUnchanged(async () => {
			const bad = [{ name: ARTICLE, text: wrong, if_match: again.mark }];
			const { status, body } = await studio.ask('POST', 'save', { files: bad });
			expect(status).toBe(422);
			expect(JSON.stringify(body)).toContain(
				'expected words of the page; they agree for 3 characters',
			);
		});
	});

	test('a file that something refers to is not removed, and each place that does is named', async () => {
		const { mark } = await read(ARTICLE);
		const files = [{ name: ARTICLE, if_match: mark, remove: true }];
		await expectUnchanged(async () => {
			const { body } = await studio.ask('POST', 'prepare', { files });
			const named = (body['problems'] as { file: string }[]).map(({ file }) => file);
			expect(named).toContain('sites/first-report.geojson');
			expect((await studio.ask('POST', 'save', { files })).status).toBe(422);
		});
	});

	test('a file that nothing refers to is removed, one that was changed meanwhile is not', async () => {
		const name = 'geo/tours/a-walk.yaml';
		const path = join(studio.folder, name);
		mkdirSync(join(studio.geo, 'tours'), { recursive: true });
		const before = listTexts(studio.folder);
		writeFileSync(path, TOUR);
		const { mark } = await read(name);
		writeFileSync(path, `${TOUR}# theirs\n`);
		const remove = (if_match: string) =>
			studio.ask('POST', 'save', { files: [{ name, if_match, remove: true }] });
		expect((await remove(mark)).status).toBe(412);
		const again = await read(name);
		const done = await remove(again.mark);
		expect(done.body['error']).toBeUndefined();
		expect(listTexts(studio.folder)).toEqual(before);
	});
});

describe('sentences of a page', () => {
	test('are given where the text is at hand, and its lack is said', async () => {
		const ask = () =>
			studio.ask('POST', 'sentences', { source: 'trial-2020-02-03', words: ['不在页上'] });
		expect((await ask()).status).toBe(404);
		const text = readFileSync('tests/fixtures/geo_small/page.txt', 'utf8');
		const files = [{ name: 'drafts/trial-2020-02-03/page.txt', text, if_match: 'none' }];
		await studio.ask('POST', 'save', { files });
		const { body } = await ask();
		expect((body['sentences'] as unknown[]).length).toBeGreaterThan(0);
		expect(body['spans']).toEqual([null]);
		const wrong = await studio.ask('POST', 'sentences', { source: '../geo', words: [] });
		expect(wrong.body['error']).toMatchObject({ code: 'bad-id' });
	});
});
