import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it, test } from 'vitest';
import { buildChangesJson } from '../../../src/lib/domain/exports/feeds/changes_json.ts';
import { listFeedItems } from '../../../src/lib/domain/exports/feeds/feed_items.ts';
import { formatAtomFeed, formatJsonFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { addPage } from '../later_page.ts';
import { two_pages } from '../two_pages.ts';

const all = { kind: 'all' } as const;
const ADDED = '2025-09-01';
const links = {
	page: (path: string) => `https://a.example/${path}`,
	home: '/',
	file: () => '/feed',
};
const before = read(two_pages);

function read(files: typeof two_pages): Catalog {
	const { catalog, problems } = parseGeo(files);
	expect(problems).toEqual([]);
	return catalog!;
}

describe.each([
	['older than all', '2023-06-10', 'starting'],
	['between, with the status that came after it', '2024-12-10', 'halted'],
	['between, with a status of its own', '2024-12-10', 'under-way'],
	['newer than all', '2025-08-10', 'complete'],
])('a page %s that is taken in last', (_, date, status) => {
	const after = read(addPage(date, ADDED, status));
	const source = `invented-daily-${date}-p09`;
	const old_ids = new Set(listFeedItems(before, all, 'en').map(({ id }) => id));
	const items = listFeedItems(after, all, 'en');

	it('leaves every entry as it was, in both languages', () => {
		for (const language of ['zh', 'en'] as const) {
			const now = new Map(listFeedItems(after, all, language).map((item) => [item.id, item]));
			for (const item of listFeedItems(before, all, language)) {
				expect(now.get(item.id)).toEqual(item);
			}
		}
	});

	it('makes entries of its own, published when it was reported, updated when it came in', () => {
		const fresh = items.filter(({ id }) => !old_ids.has(id));
		expect(fresh.map(({ id }) => id)).toContainEqual(
			expect.stringContaining(`site/invented-bridge/report/${source}/en`),
		);
		expect(fresh.length).toBeGreaterThan(1);
		expect(fresh.map(({ added }) => added)).toEqual(fresh.map(() => ADDED));
		expect(fresh.some((item) => item.date === date)).toBe(true);
		expect(items.slice(0, fresh.length)).toEqual(fresh);
	});

	it('is seen by readers of every feed', () => {
		const atom = parseAtomFeed(formatAtomFeed(after, all, 'en', links));
		const entry = atom.entries!.find(({ id }) => id?.includes(`report/${source}`))!;
		const day = (iso: string): string => new Date(`${iso}T00:00:00+08:00`).toISOString();
		expect([entry.published, entry.updated, atom.updated]).toEqual([date, ADDED, ADDED].map(day));
		const json = parseJsonFeed(JSON.parse(formatJsonFeed(after, all, 'en', links)));
		const item = json.items!.find(({ id }) => id?.includes(`report/${source}`))!;
		expect([item.date_published, item.date_modified]).toEqual([date, ADDED].map(day));
		const changes = buildChangesJson(after, (path) => path);
		expect(changes.updated).toBe(ADDED);
		expect(changes.events[0]).toMatchObject({ date: expect.any(String), added: ADDED });
	});
});

test('an older page says that it is older, a newer one that it is new', () => {
	const nameEntry = (date: string, language: 'zh' | 'en'): string =>
		listFeedItems(read(addPage(date, ADDED, 'complete')), all, language).find(({ id }) =>
			id.includes(`report/invented-daily-${date}`),
		)!.title;
	expect(nameEntry('2023-06-10', 'en')).toBe('Invented Bridge: an earlier report');
	expect(nameEntry('2023-06-10', 'zh')).toBe('虚构大桥：更早的报道');
	expect(nameEntry('2025-08-10', 'en')).toBe('Invented Bridge: reported again');
});
