import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../../../src/lib/domain/draft/knowledge.ts';
import { findDates } from '../../../../src/lib/domain/draft/dates/find_dates.ts';
import { findPlaces } from '../../../../src/lib/domain/draft/places/find_places.ts';
import { buildPage } from '../../../../src/lib/domain/draft/read/build_page.ts';
import { readHtml } from '../../../../src/lib/domain/draft/read/read_html.ts';
import { readText } from '../../../../src/lib/domain/draft/read/read_text.ts';
import { gold_schema } from '../../../../src/lib/domain/draft/score/gold.ts';
import type { Measure } from '../../../../src/lib/domain/draft/score/measure.ts';
import { scoreText } from '../../../../src/lib/domain/draft/score/score_text.ts';
import { readMasthead } from '../../../../src/lib/domain/draft/split/masthead.ts';
import { splitArticles } from '../../../../src/lib/domain/draft/split/split_articles.ts';
import { knowFolder, knowNames, NEWSROOM } from './newsroom_knowledge.ts';

function score(file: string, gold_file: string, knowledge: Knowledge) {
	const text = readFileSync(file, 'utf8');
	const gold = gold_schema.parse(JSON.parse(readFileSync(`${NEWSROOM}/${gold_file}`, 'utf8')));
	const page = buildPage(file.endsWith('.html') ? readHtml(text) : readText(text));
	const { articles, not_articles } = splitArticles(page);
	const source = readMasthead(page, not_articles);
	const dates = findDates(page, articles, source.date ?? gold.date ?? null);
	const places = findPlaces(page, articles, knowledge);
	const measures = scoreText(page, { articles, dates, places }, gold);
	const find = (name: string): Measure => measures.find((one) => one.name === name)!;
	return { gold, source, places, measures, find };
}

/** Floors of the share that is found, that is right among what is found, and that is resolved without asking. */
function expectFloors({ find, measures }: ReturnType<typeof score>): void {
	expect(measures.flatMap(({ silent }) => silent)).toEqual([]);
	const split = find('articles split');
	expect([split.wrong, split.asked, split.missed, split.extra]).toEqual([0, 0, 0, 0]);
	const found = find('places found');
	expect(found.right / (found.right + found.missed)).toBeGreaterThanOrEqual(0.93);
	expect(found.right / (found.right + found.extra)).toBeGreaterThanOrEqual(0.9);
	const resolved = find('places resolved');
	expect(resolved.right / (resolved.right + resolved.asked)).toBeGreaterThanOrEqual(0.88);
}

test('a second report of known sites', () => {
	const read = score(`${NEWSROOM}/page-a.txt`, 'gold-a.json', knowFolder('geo'));
	expectFloors(read);
	expect(read.source).toMatchObject({
		publication: read.gold.publication,
		date: read.gold.date,
		page_number: '05',
	});
	expect(read.find('titles').right).toBe(3);
	expect(read.find('bylines').right).toBe(3);
	expect(read.find('dates').right).toBe(4);
});

test.each([
	['page-b.txt', 'gold-b.json', () => knowFolder('tests/fixtures/second_city/geo')],
	['page-c.txt', 'gold-c.json', () => knowNames('gazetteer-xuancheng.txt', '3418', '宣城')],
	['page-d.html', 'gold-d.json', () => knowNames('gazetteer-shangluo.txt', '6110', '商洛')],
] as const)('%s: another city, another style', (file, gold_file, know) => {
	const read = score(`${NEWSROOM}/${file}`, gold_file, know());
	expectFloors(read);
	expect(read.source).toMatchObject({ publication: read.gold.publication, date: read.gold.date });
});

test('what is misread, misprinted or told of two units is asked, with the unit it may be', () => {
	const { places } = score(
		`${NEWSROOM}/page-c.txt`,
		'gold-c.json',
		knowNames('gazetteer-xuancheng.txt', '3418', '宣城'),
	);
	expect(
		places
			.filter(({ certain }) => !certain)
			.map(({ surface, code, ambiguity }) => [surface, code, ambiguity]),
	).toEqual([['上压镇', '341824103', 'ocr']]);
});

const first_page = `${process.env['ATLAS_SHARED'] ?? ''}/source/page.txt`;

describe('the atlas’s first page, its places and articles held out', () => {
	test('gold names the places of the atlas by their own codes', () => {
		const gold = gold_schema.parse(
			JSON.parse(readFileSync(`${NEWSROOM}/gold-page-1.json`, 'utf8')),
		);
		const known = new Map(knowFolder('geo').places.map((place) => [place.id, place]));
		const wrong = (gold.places ?? []).filter(({ place, code }) => {
			const entry = place ? known.get(place) : undefined;
			return place && (!entry || (entry.code && code && entry.code !== code));
		});
		expect(wrong).toEqual([]);
		expect(new Set(gold.places?.flatMap(({ place }) => place ?? [])).size).toBeGreaterThan(50);
	});

	test('is split and placed', ({ skip }) => {
		skip(
			!existsSync(first_page),
			'needs the text of the page: set ATLAS_SHARED to the folder that holds source/page.txt',
		);
		const read = score(
			first_page,
			'gold-page-1.json',
			knowFolder('geo', /^places\.geojson$|^articles\/|^sites\//),
		);
		expectFloors(read);
	});
});
