import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmallDraft, SMALL_EDITS, SMALL_PAGE, SMALL_SOURCE } from './small_draft.ts';
import { listTexts, startStudio } from './studio_folder.ts';

let studio: Awaited<ReturnType<typeof startStudio>>;
beforeAll(async () => {
	studio = await startStudio();
});
afterAll(() => studio.end());

describe('a pasted text', () => {
	test('is drafted by the command, into a folder of its own, once', async () => {
		const text = readFileSync('tests/fixtures/newsroom/page-a.txt', 'utf8');
		const made = await studio.ask('POST', 'draft', { text, source: 'pasted' });
		expect(made.body).toEqual({ source: 'pasted' });
		const { body } = await studio.ask('GET', 'draft?source=pasted');
		expect((body['articles'] as unknown[]).length).toBeGreaterThan(1);
		const again = await studio.ask('POST', 'draft', { text, source: 'pasted' });
		expect(again.body['error']).toMatchObject({ code: 'taken' });
	});

	test.each([
		['no words', { text: ' \n　' }, 'no-text'],
		['no articles', { text: '1\n2\n3' }, 'no-page'],
		['bytes that are no text', { text: 'a\0b\uFFFD' }, 'encoding'],
		['more than a page', { text: '水'.repeat(1_000_001) }, 'too-large'],
		['a path for an id', { text: SMALL_PAGE, source: '../geo' }, 'bad-id'],
		['a day that is none', { text: SMALL_PAGE, source: 'other', date: '2021-02-31' }, 'no-page'],
	])('%s is refused with nothing changed', async (_, input, code) => {
		const before = listTexts(studio.folder);
		const { body, status } = await studio.ask('POST', 'draft', input);
		expect(body['error']).toMatchObject({ code });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(listTexts(studio.folder)).toEqual(before);
	});

	test('a script in it stays words', async () => {
		const text = SMALL_PAGE.replace('塘边的水渠', '<script>alert(1)</script>塘边的水渠');
		const { body } = await studio.ask('POST', 'draft', { text, source: 'script' });
		expect(body['error']).toBeUndefined();
		const view = await studio.ask('GET', 'draft?source=script');
		expect(view.headers.get('content-type')).toBe('application/json');
		expect(view.headers.get('x-content-type-options')).toBe('nosniff');
		expect(view.body['page']).toContain('<script>alert(1)</script>');
	});
});

describe('a draft on the desk', () => {
	beforeAll(() => {
		const folder = join(studio.drafts, SMALL_SOURCE);
		mkdirSync(folder, { recursive: true });
		const { open, ...draft } = buildSmallDraft();
		writeFileSync(join(folder, 'page.txt'), SMALL_PAGE);
		writeFileSync(join(folder, 'draft.json'), JSON.stringify(draft));
		writeFileSync(
			join(folder, 'open.json'),
			JSON.stringify({ items: open, settled: [{ id: 'a' }] }),
		);
	});

	const read = async () => (await studio.ask('GET', `draft?source=${SMALL_SOURCE}`)).body;

	test('keeps decisions and edits, takes them back, and is accepted', async () => {
		const { marks } = (await read()) as { marks: Record<string, string> };
		const step = {
			source: SMALL_SOURCE,
			decisions: { 'site-pond': 'pond' },
			edits: SMALL_EDITS,
			marks: { 'open.json': marks['open.json'], 'edits.json': marks['edits.json'] },
		};
		const kept = await studio.ask('POST', 'decide', step);
		expect(kept.body['missing']).toEqual([]);
		expect(readFileSync(join(studio.drafts, SMALL_SOURCE, 'open.json'), 'utf8')).toContain(
			'settled',
		);
		const stale = await studio.ask('POST', 'decide', step);
		expect(stale.status).toBe(412);
		const now = (kept.body as { marks: Record<string, string> }).marks;
		const unknown = await studio.ask('POST', 'decide', {
			...step,
			decisions: { 'site-nowhere': 'pond' },
			marks: { 'open.json': now['open.json'], 'edits.json': now['edits.json'] },
		});
		expect(unknown.body['error']).toMatchObject({ code: 'no-item' });
		const view = await studio.ask('POST', 'view', {
			draft: SMALL_SOURCE,
			kind: 'sites',
			id: 'pond',
			language: 'en',
		});
		expect(JSON.stringify(view.body['site'])).toContain('The pond is complete; CNY 200 million.');
		const before = listTexts(studio.geo);
		const dry = await studio.ask('POST', 'accept', { source: SMALL_SOURCE, dry: true });
		expect((dry.body['files'] as unknown[]).length).toBe(5);
		expect(listTexts(studio.geo)).toEqual(before);
		const done = await studio.ask('POST', 'accept', { source: SMALL_SOURCE, dry: false });
		expect(done.body['written']).toBe(true);
		expect((await read())['is_accepted']).toBe(true);
		const twice = await studio.ask('POST', 'accept', { source: SMALL_SOURCE, dry: false });
		expect(twice.body['error']).toMatchObject({ code: 'accepted' });
	});

	test('what was decided for the same words is known to the next draft', async () => {
		const folder = join(studio.drafts, 'later');
		mkdirSync(folder);
		const { open, ...draft } = buildSmallDraft();
		writeFileSync(join(folder, 'page.txt'), SMALL_PAGE);
		writeFileSync(join(folder, 'draft.json'), JSON.stringify(draft));
		writeFileSync(join(folder, 'open.json'), JSON.stringify({ items: open, settled: [] }));
		const { body } = await studio.ask('GET', 'draft?source=later');
		expect(body['earlier']).toEqual({ 'site-pond': 'pond' });
		expect((body['items'] as { decision: unknown }[])[0]!.decision).toBeNull();
	});

	test('a card that was decided in the file decides its items, and the answer to one of them stays', async () => {
		const folder = join(studio.drafts, 'carded');
		mkdirSync(folder);
		const { open, ...draft } = buildSmallDraft();
		const whether = { ...open[0]!, id: 'site-whether', asks: 'site-site-1', candidates: [] };
		const how_far = { ...open[0]!, id: 'site-status', asks: 'status-site-1', candidates: [] };
		const items = [whether, how_far];
		const card = {
			...{ id: 'card-1', form: 'site', asks: 'site', question: { zh: '一', en: 'one' } },
			...{ items: items.map(({ id }) => id), decision: 'yes' },
		};
		writeFileSync(join(folder, 'page.txt'), SMALL_PAGE);
		writeFileSync(join(folder, 'draft.json'), JSON.stringify(draft));
		writeFileSync(join(folder, 'open.json'), JSON.stringify({ items, settled: [], cards: [card] }));
		const list = (body: Record<string, unknown>) =>
			(body['items'] as { id: string; decision: unknown }[]).map(({ id, decision }) => [
				id,
				decision,
			]);
		const { body } = await studio.ask('GET', 'draft?source=carded');
		expect(list(body)).toEqual([
			['site-whether', 'yes'],
			['site-status', null],
		]);
		expect((body['cards'] as { items: string[] }[]).map((one) => one.items)).toEqual([
			['site-whether', 'site-status'],
		]);
		const marks = body['marks'] as Record<string, string>;
		const opened = await studio.ask('POST', 'decide', {
			source: 'carded',
			decisions: { 'site-whether': null, 'site-status': 'complete' },
			edits: {},
			marks: { 'open.json': marks['open.json'], 'edits.json': marks['edits.json'] },
		});
		expect(list(opened.body)).toEqual([
			['site-whether', null],
			['site-status', 'complete'],
		]);
	});

	test('that is broken says where', async () => {
		writeFileSync(join(studio.drafts, 'later/draft.json'), '{"source":{}}');
		const { body, status } = await studio.ask('GET', 'draft?source=later');
		expect(status).toBe(422);
		expect(JSON.stringify(body)).toContain('drafts/later/draft.json articles');
		expect((await studio.ask('GET', 'atlas')).status).toBe(200);
	});
});
