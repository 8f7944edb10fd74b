import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { formatPromises } from '../../../src/lib/domain/exports/feeds/promises_ics.ts';
import { listPromises, listSitePromises } from '../../../src/lib/domain/promises/list_promises.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { two_pages } from '../two_pages.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const page = (path: string): string => `https://a.example/${path}`;

/** The events of a calendar as another library reads them. */
function readEvents(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	return calendar.getAllSubcomponents('vevent').map((part) => ({
		part,
		event: new ICAL.Event(part),
		stamp: String(part.getFirstPropertyValue('dtstamp')),
	}));
}

/** The invented pages with one step of the park changed. */
function promise(step: Record<string, unknown>) {
	const files: GeoFiles = Object.fromEntries(
		Object.entries(two_pages).map(([path, text]) => {
			if (!path.startsWith('sites/')) return [path, text];
			const collection = JSON.parse(text) as {
				features: { id: string; properties: { history: Record<string, unknown>[] } }[];
			};
			for (const { id, properties } of collection.features) {
				if (id === 'invented-river-park') Object.assign(properties.history[0]!, step);
			}
			return [path, JSON.stringify(collection)];
		}),
	);
	const parsed = parseGeo(files);
	if (!parsed.catalog) throw new Error(JSON.stringify(parsed.problems));
	return parsed.catalog;
}

describe('dated promises', () => {
	const promises = listPromises(catalog);

	it('are what a report said will be by a time that it names, and nothing else', () => {
		expect(promises.map(({ id, day }) => [id, day])).toEqual([
			['promise/jianghua-yearly-output-2023', '2023-12-31'],
			['promise/senwang-revenue-2023', '2023-12-31'],
			['promise/senwang-tax-2023', '2023-12-31'],
		]);
		for (const { day, article, excerpt, site } of promises) {
			expect(day > article.source.date).toBe(true);
			expect(site!.excerpts).toContain(excerpt);
		}
		expect(listSitePromises('senwang-deepsea', catalog)).toHaveLength(2);
		expect(listSitePromises('pingshui-lake', catalog)).toEqual([]);
	});

	it('are kept by the last day of the time, and stay apart from what has happened', () => {
		const days = (step: Record<string, unknown>) =>
			listSitePromises('invented-river-park', promise(step)).map(({ day, is_vague, what }) => [
				day,
				is_vague,
				what.en,
			]);
		expect(days({ status: 'planned', valid: '2024-12' })).toEqual([
			['2024-12-31', false, 'Planned'],
		]);
		expect(days({ status: 'planned', valid: '2026~' })).toEqual([['2026-12-31', true, 'Planned']]);
		expect(days({ status: 'planned', valid: '2024-07/..' })).toEqual([]);
		expect(days({ status: 'starting', valid: '2024-06-01' })).toEqual([]);
		expect(days({ status: 'planned', valid: '2024-05' })).toEqual([]);
	});
});

describe.each(['zh', 'en'] as const)('the calendar in %s', (language) => {
	const promises = listPromises(catalog);
	const text = formatPromises(promises, catalog, language, page);
	const events = readEvents(text);

	it('reads back: a whole day each, with the words, whose they are and where they stand', () => {
		expect(events).toHaveLength(promises.length);
		for (const [index, { event, part, stamp }] of events.entries()) {
			const { name, excerpt, day, article, path, added } = promises[index]!;
			expect(event.startDate.isDate).toBe(true);
			expect(event.startDate.toString()).toBe(day);
			expect(event.summary).toContain(name[language]);
			const words = { zh: excerpt.exact, en: excerpt.translation }[language];
			expect(event.description).toContain(words);
			expect(event.description).toContain(article.title[language]);
			expect(event.description).toContain(page(path));
			expect(part.getFirstPropertyValue('url')).toBe(page(path));
			expect(part.getFirstProperty('categories')!.getValues().length).toBeGreaterThan(0);
			expect(stamp).toBe(`${added}T00:00:00Z`);
			expect(event.uid).toMatch(/^tag:[^:]+:promise\//);
		}
		expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length);
	});

	it('has no line over 75 octets, breaks no character, and says the same in every build', () => {
		const lines = text.split('\r\n');
		expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
		expect(lines.some((line) => line.startsWith(' '))).toBe(true);
		expect(text).not.toContain('\uFFFD');
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(formatPromises(promises, catalog, language, page)).toBe(text);
	});
});

it('a vague time is said to be one, and without an origin there is no address to mislead', () => {
	const invented = promise({ status: 'planned', valid: '2026~' });
	const text = formatPromises(listPromises(invented), invented, 'en', (path) => `/${path}`);
	const { event, part } = readEvents(text).find(({ event: { uid } }) =>
		uid.includes('river-park'),
	)!;
	expect(event.description).toContain('The report says about 2026;');
	expect(event.description).toContain('does not say exactly when');
	expect(part.getFirstPropertyValue('url')).toBeNull();
});
