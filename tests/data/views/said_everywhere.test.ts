import { beforeAll, describe, expect, it } from 'vitest';
import { buildCards } from '../../../src/lib/data/cards/build_cards.ts';
import { buildDistrictBrief } from '../../../src/lib/data/brief/district_brief.ts';
import { buildEmbedView } from '../../../src/lib/data/embed_view.ts';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildSiteView } from '../../../src/lib/data/site_view.ts';
import { formatAtomFeed } from '../../../src/lib/domain/exports/feeds/feeds.ts';
import { buildSiteRow } from '../../../src/lib/domain/exports/site_row.ts';
import { buildSitesGeojson } from '../../../src/lib/domain/exports/sites_geojson.ts';
import { formatSitesCsv } from '../../../src/lib/domain/exports/sites_csv.ts';
import { formatSitesKml } from '../../../src/lib/domain/exports/sites_kml.ts';
import { buildMapModel } from '../../../src/lib/domain/map_model/marks.ts';
import { describePositionSource } from '../../../src/lib/domain/map_model/position_source.ts';
import type { Catalog, CatalogSite } from '../../../src/lib/domain/reading/catalog.ts';
import { PLACEMENT_METHODS } from '../../../src/lib/domain/schema/vocabulary.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

let catalog: Catalog;
beforeAll(() => {
	const parsed = parseGeo(loadGeoFromDisk('geo'));
	if (!parsed.catalog) throw new Error('geo/ has problems');
	catalog = parsed.catalog;
});

const links = { page: (path: string) => `/${path}`, home: '/', file: () => '/feed.xml' };

describe('a doubt about a status', () => {
	let doubted: CatalogSite;
	beforeAll(() => {
		doubted = catalog.sites.find(({ status_note }) => status_note !== null)!;
	});

	it('is known of the railway alone, not of its neighbours in the sentence', () => {
		const noted = catalog.sites.filter(({ status_note }) => status_note !== null);
		expect(noted.map(({ id }) => id)).toEqual(['changgan-railway']);
	});

	it.each(['zh', 'en'] as const)('goes with the status in every view (%s)', (language) => {
		const note = doubted.status_note![language];
		const summary = buildExplorerView(catalog, language).sites.find(({ id }) => id === doubted.id);
		expect(summary!.status_note).toBe(note);
		expect(buildSiteView(catalog, doubted.id, language).status.note).toBe(note);
		expect(buildEmbedView(catalog, 'site', doubted.id, language).status?.note).toBe(note);
		const cards = new Map(
			buildCards(catalog, { language, pages: [], map_credit: [], build_day: '2026-11-27' }),
		);
		expect(cards.get(`sites/${doubted.id}/`)!.note).toContain(note);
		const { brief } = buildDistrictBrief(catalog, doubted.properties.crosses![0]!, language);
		expect(brief.rows.find(({ id }) => id === doubted.id)!.status_note![language]).toBe(note);
		expect(formatAtomFeed(catalog, { kind: 'all' }, language, links)).toContain(
			note.replaceAll("'", '&apos;'),
		);
	});

	it('goes with the status in every download', () => {
		const { features } = buildSitesGeojson(catalog);
		const site = features.find(({ id }) => id === doubted.id)!;
		const note = doubted.status_note!;
		expect(site.properties.status_note).toEqual(note);
		expect(buildSiteRow(site).own).toMatchObject({
			status_note_zh: note.zh,
			status_note_en: note.en,
		});
		expect(formatSitesCsv(features).split(note.zh)).toHaveLength(2);
		// Once as a field, once in the words of the balloon.
		expect(
			formatSitesKml(features, new Map(), {
				date: '2023-11-29',
				atlas: catalog.city.title,
			}).split(note.zh),
		).toHaveLength(3);
	});
});

describe('every site', () => {
	it('cites every excerpt that has its name', () => {
		for (const site of catalog.sites) {
			const name = site.properties.name.zh.replace(/（[^）]*）$/, '');
			const cited = new Set(site.properties.citations);
			for (const { ref, exact } of catalog.excerpt_by_ref.values()) {
				if (exact.includes(name)) expect(cited, `${site.id} and ${ref}`).toContain(ref);
			}
		}
	});

	it('cites what its status, its place and its figures rest on', () => {
		for (const { id, properties } of catalog.sites) {
			const { citations, status_excerpt, placement, claims, bodies = [] } = properties;
			const rests = [
				status_excerpt,
				...(placement.excerpt ? [placement.excerpt] : []),
				...claims.map(({ excerpt }) => excerpt),
				...bodies.map(({ excerpt }) => excerpt),
			];
			expect(new Set(citations), id).toEqual(new Set([...citations, ...rests]));
		}
	});

	it('is told of with the newspaper, its date and how that is known', () => {
		for (const language of ['zh', 'en'] as const) {
			for (const { id } of catalog.sites) {
				const { papers } = buildSiteView(catalog, id, language);
				expect(papers.newest, id).not.toEqual([]);
				for (const { publication, date, basis } of papers.newest) {
					expect([publication, date, basis].every((words) => words.length > 0)).toBe(true);
				}
			}
		}
	});

	it('has a position whose source reads in words', () => {
		for (const { id, properties } of catalog.sites) {
			const { source } = properties.placement;
			const words = describePositionSource(source);
			expect(words, `${id}: ${source}`).not.toEqual([]);
			const remark = /\[[^\]]+\]\s*$/.test(source);
			expect(words.length, `${id}: ${source}`).toBeGreaterThan(remark ? 1 : 0);
			if (/\[.* not .*\]/.test(source)) expect(words.at(-1)!.zh, id).toContain('不是');
		}
	});

	it('says who decided its place, on which day and by which method, in both languages', () => {
		for (const { id, properties } of catalog.sites) {
			const { by, on, method } = properties.placement.decided;
			for (const language of ['zh', 'en'] as const) {
				const { decided } = buildSiteView(catalog, id, language).placement;
				expect(decided, id).toEqual({
					...{ by: by[language], on },
					method: PLACEMENT_METHODS[method][language],
				});
			}
		}
	});

	it('names each other site once: the whole, a part, or a neighbour on its mark', () => {
		const { marks } = buildMapModel(catalog);
		for (const { id } of catalog.sites) {
			const { part_of, parts, same_place } = buildSiteView(catalog, id, 'zh');
			const related = [...(part_of ? [part_of] : []), ...parts];
			const ids = [...related, ...same_place].map((other) => other.id);
			expect(new Set(ids).size, id).toBe(ids.length);
			const here = [...related.filter(({ is_here }) => is_here), ...same_place];
			const mark = marks.find(({ site_ids }) => site_ids.includes(id));
			expect(new Set([id, ...here.map((other) => other.id)]), id).toEqual(
				new Set(mark?.site_ids ?? [id]),
			);
		}
	});
});

describe('misprints', () => {
	it('stand as printed in the quotation and in words beside it', () => {
		const misprints = catalog.articles.flatMap(({ excerpts }) =>
			excerpts.flatMap(({ exact, notes }) =>
				(notes ?? []).filter(({ kind }) => kind === 'misprint').map(({ about }) => [exact, about]),
			),
		);
		expect(misprints.length).toBeGreaterThan(4);
		for (const [exact, about] of misprints) expect(exact).toContain(about);
	});

	it('are told wherever the quotation goes', () => {
		const site = catalog.sites.find(({ id }) => id === 'datian-orchard')!;
		const { zh, about } = site.excerpts[0]!.notes![0]!;
		const { features } = buildSitesGeojson(catalog);
		const kml = formatSitesKml(features, new Map(), {
			date: '2023-11-29',
			atlas: catalog.city.title,
		});
		const feed = formatAtomFeed(catalog, { kind: 'all' }, 'zh', links);
		const { brief } = buildDistrictBrief(catalog, 360302, 'zh');
		const cards = new Map(
			buildCards(catalog, { language: 'zh', pages: [], map_credit: [], build_day: '2026-11-27' }),
		);
		const line = `“${about}”${zh}`;
		for (const text of [
			kml,
			feed,
			brief.quotes.flatMap(({ misprints }) => misprints.map((one) => one.zh)).join(),
			cards.get('sites/datian-orchard/')!.note,
		]) {
			expect(text).toContain(line);
		}
	});
});
