import { beforeAll, describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { buildOc4idsPackage } from '../../../src/lib/domain/exports/oc4ids/oc4ids_package.ts';
import { LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { changeFeature, small } from '../geo_small.ts';
import { two_pages } from '../two_pages.ts';
import { listOc4idsProblems } from './oc4ids_schema.ts';

const whole = { root: 'https://atlas.example.org/', prefix: 'oc4ids-bu3kcz' };
const bare = { root: '/atlas/', prefix: '' };

let catalog: Catalog;
beforeAll(() => {
	catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
});

type Project = ReturnType<typeof buildOc4idsPackage>['projects'][number];
/** `works` of the small atlas, as one of its files would have it. */
function readWorks(files = small): Project | undefined {
	const parsed = parseGeo(files);
	if (!parsed.catalog) throw new Error(JSON.stringify(parsed.problems));
	return buildOc4idsPackage(parsed.catalog, 'en', whole).projects.find(({ id }) =>
		id.endsWith('-works'),
	);
}

describe('the OC4IDS packages', () => {
	it('conform in every language, with and without an origin and a prefix, for every atlas', () => {
		for (const atlas of [catalog, parseGeo(two_pages).catalog!]) {
			for (const language of LANGUAGE_CODES) {
				for (const place of [whole, bare]) {
					expect(listOc4idsProblems(buildOc4idsPackage(atlas, language, place))).toEqual([]);
				}
			}
		}
	});

	it.each([
		['no id', (one) => delete one['id']],
		['a status of ours', (one) => (one['status'] = 'nearly-complete')],
		['a sector of ours', (one) => (one['sector'] = ['water'])],
		['an empty list', (one) => (one['milestones'] = [])],
		['a day without a time', (one) => (one['updated'] = '2023-11-29')],
		['a path for an address', (one) => (one['documents'][0].url = '/articles/a/')],
		['a sum without a currency', (one) => (one['budget'] = { amount: { amount: 1 } })],
		['a field nobody knows', (one) => (one['cost'] = 1)],
		// eslint-disable-next-line @typescript-eslint/no-explicit-any
	] as [string, (one: Record<string, any>) => unknown][])('do not with %s', (_, change) => {
		const document = JSON.parse(JSON.stringify(buildOc4idsPackage(catalog, 'en', whole))) as {
			projects: Record<string, unknown>[];
		};
		change(document.projects[0]!);
		expect(listOc4idsProblems(document).length).toBeGreaterThan(0);
	});

	it('hold what geo/ calls a project and nothing else, each once', () => {
		const { projects } = buildOc4idsPackage(catalog, 'zh', bare);
		const expected = catalog.sites.filter(({ properties }) => properties.is === 'project');
		expect(expected.length).toBeGreaterThan(10);
		expect(expected.length).toBeLessThan(catalog.sites.length);
		const start = `unregistered-${catalog.city.tag.authority}-`;
		expect(projects.map(({ id }) => id)).toEqual(expected.map(({ id }) => `${start}${id}`));
		expect(buildOc4idsPackage(catalog, 'zh', whole).projects[0]!.id).toMatch(/^oc4ids-bu3kcz-/);
	});

	it.each([
		['planned', 'identification'],
		['starting', 'implementation'],
		['under-way', 'implementation'],
		['nearly-complete', 'implementation'],
		['complete', 'completion'],
		['operating', 'maintenance'],
		['in-force', undefined],
		['halted', undefined],
	])('call %s %s', (status, phase) => {
		const told = changeFeature('works', ({ properties }) => {
			(properties['history'] as { status: string }[]).at(-1)!.status = status;
		});
		expect(readWorks(told)!.status).toBe(phase);
	});

	it('give a geometry only to what has a place of its own', () => {
		const { projects } = buildOc4idsPackage(catalog, 'en', whole);
		const classes = new Map(
			catalog.sites.map(({ id, properties }) => [id, properties.placement.class]),
		);
		const drawn = projects.filter(({ locations }) => locations[0]!.geometry);
		expect(drawn.length).toBeGreaterThan(0);
		for (const { identifiers, locations } of projects) {
			const is_own = ['exact', 'near'].includes(classes.get(identifiers[0]!.id)!);
			expect('geometry' in locations[0]!, identifiers[0]!.id).toBe(is_own);
		}
	});

	it('take a budget from one plain total alone', () => {
		const { projects } = buildOc4idsPackage(catalog, 'en', whole);
		const budgets = projects.flatMap(({ budget, identifiers }) =>
			budget ? [[identifiers[0]!.id, budget.amount.amount]] : [],
		);
		expect(budgets).toEqual([
			['tongmu-water-restoration', 164_000_000],
			['dongbi-headwater', 139_000_000],
		]);
	});

	it('keep the words, the qualifier and both ends of a figure', () => {
		const works = readWorks()!;
		const seen = [...(works.metrics ?? []), ...(works.forecasts ?? [])].flatMap(
			({ observations }) => observations,
		);
		const claims = parseGeo(small).catalog!.site_by_id.get('works')!.properties.claims;
		expect(seen.map(({ id }) => id).toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
		for (const claim of claims) {
			const one = seen.find(({ id }) => id === claim.id)!;
			expect(one.notes).toContain(claim.exact);
			expect(one.dimensions).toEqual({ qualifier: claim.qualifier, role: claim.role });
		}
		const forecast = claims.find((claim) => claim.forecast)!;
		expect(JSON.stringify(works.forecasts)).toContain(forecast.id);
		expect(JSON.stringify(works.metrics)).not.toContain(forecast.id);
	});

	it('name the part and the whole where both are projects', () => {
		const { projects } = buildOc4idsPackage(catalog, 'en', whole);
		const ids = new Set(projects.map(({ id }) => id));
		const related = projects.flatMap((one) => one.relatedProjects ?? []);
		expect(related.length).toBeGreaterThan(4);
		expect(related.every(({ identifier }) => ids.has(identifier))).toBe(true);
		const sewage = projects.find(({ id }) => id.endsWith('tongmu-sewage-works'))!;
		expect(sewage.relatedProjects).toEqual([
			{
				id: '1',
				scheme: 'oc4ids',
				identifier: 'oc4ids-bu3kcz-tongmu-water-restoration',
				title: expect.stringContaining('part of'),
			},
		]);
	});

	it('leave out a status the codelist has no word for, and tell it in words', () => {
		const halted = changeFeature('works', ({ properties }) => {
			const history = properties['history'] as { status: string }[];
			history.at(-1)!.status = 'halted';
		});
		const works = readWorks(halted)!;
		expect(works).not.toHaveProperty('status');
		expect(works.statusDetails).toContain('Halted');
		expect(works.milestones.at(-1)).not.toHaveProperty('status');
	});

	it('carry the doubt about a status wherever it goes', () => {
		const doubtful = catalog.sites.filter(
			({ status_note, properties }) => status_note !== null && properties.is === 'project',
		);
		expect(doubtful.length).toBeGreaterThan(0);
		const { projects } = buildOc4idsPackage(catalog, 'en', whole);
		for (const { id, status_note } of doubtful) {
			const project = projects.find(({ identifiers }) => identifiers[0]!.id === id)!;
			expect(project.statusDetails).toContain(status_note!.en);
			expect(project.milestones.at(-1)!.description).toContain(status_note!.en);
			for (const { description } of project.milestones.slice(0, -1)) {
				expect(description).not.toContain(status_note!.en);
			}
		}
	});
});
