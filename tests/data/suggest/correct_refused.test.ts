import { describe, expect, it } from 'vitest';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { Evidence, Values } from '../../../src/lib/domain/suggest/correct/correction_kind.ts';
import { CORRECTION_KINDS } from '../../../src/lib/domain/suggest/correct/kinds.ts';
import {
	findCorrection,
	listStanding,
	readGround,
} from '../../../src/lib/domain/suggest/correct/open_correction.ts';
import {
	tryCorrection,
	type Outcome,
} from '../../../src/lib/domain/suggest/correct/try_correction.ts';

const ground = readGround(loadGeoFromDisk('geo'));
const evidence: Evidence = {
	...{ why: '看到的不一样。', source: '实地走访（为测试虚构）' },
	...{ date: '', link: '', photo: '' },
};

function tryValues(of: string, values: Values, shown: Partial<Evidence> = {}): Outcome {
	const found = findCorrection(of, ground)!;
	return tryCorrection(of, found, ground, {
		values: { ...listStanding(found), ...values },
		evidence: { ...evidence, ...shown },
		...{ language: 'zh', on: '2031-05-07' },
	});
}

const FIRMS = 'figure:luxi-electroporcelain-firms';
const EXCERPT = 'luxi-electroporcelain/chain';
const note = ground.geo.articles
	.flatMap(({ value: { id, excerpts } }) =>
		excerpts.flatMap((one) => (one.notes ?? []).map((_, at) => `note:${id}/${one.id}/${at + 1}`)),
	)
	.at(0)!;
const named = ground.geo.sites.find(({ value }) => value.properties.bodies !== undefined)!;
const body = `body:${named.value.id}/1`;
const first_theme = ground.geo.sites.find(({ value }) => value.id === 'datian-orchard')!.value
	.properties.themes[0]!;
const placed = ground.geo.sites.find(({ value }) => value.properties.placement.place !== null)!;
const place = placed.value.properties.placement.place!;
const misprint = ground.geo.articles
	.flatMap(({ value: { id, excerpts } }) =>
		excerpts.map((one) => ({ ref: `${id}/${one.id}`, one })),
	)
	.find(({ one }) => one.notes?.some(({ kind }) => kind === 'misprint'))!;

/** What is no such value at all: the message waits too. */
const refused: [what: string, of: string, values: Values, field: string | null, said: string][] = [
	['nothing changed', 'status:datian-orchard', {}, null, 'Nothing is changed yet.'],
	['only a space more', 'name:site/datian-orchard', { zh: ' 大田村果蔬基地 ' }, null, 'Nothing'],
	['no status of the list', 'status:datian-orchard', { status: 'done' }, 'status', 'of the list'],
	['no area of the list', 'place:datian-orchard', { area: '110000' }, 'area', 'of the list'],
	['a basis in the wrong language', 'place:datian-orchard', { en: '村口' }, 'en', 'English'],
	['an empty name', 'name:site/datian-orchard', { zh: '' }, 'zh', 'cannot be empty'],
	['a name in the wrong language', 'name:site/datian-orchard', { zh: 'Orchard' }, 'zh', 'Chinese'],
	['an empty headline', `name:article/${EXCERPT.split('/')[0]}`, { en: '  ' }, 'en', 'empty'],
	['a district in the wrong language', 'name:district/360302', { en: '安源' }, 'en', 'English'],
	['a place without a name', `name:place/${place}`, { zh: '' }, 'zh', 'cannot be empty'],
	['no other name', `name:alias/${place}`, { kind: 'former' }, 'alias', 'cannot be empty'],
	['a foreign other name', `name:alias/${place}`, { alias: 'Datian' }, 'alias', 'Chinese'],
	['an empty summary', 'summary:datian-orchard', { en: '' }, 'en', 'cannot be empty'],
	['an empty quotation', `quotation:${EXCERPT}`, { exact: '' }, 'exact', 'cannot be empty'],
	['an empty translation', `translation:${EXCERPT}`, { translation: '' }, 'translation', 'empty'],
	[
		'an untranslated one',
		`translation:${EXCERPT}`,
		{ translation: '瓷' },
		'translation',
		'English',
	],
	['no certainty of the list', note, { certainty: 'sure' }, 'certainty', 'of the list'],
	['an empty note', note, { zh: '' }, 'zh', 'cannot be empty'],
	['no number', FIRMS, { value: 'many' }, 'value', 'A number is expected'],
	['no upper number', FIRMS, { value_to: '2百' }, 'value_to', 'A number is expected'],
	['a range without an end', FIRMS, { qualifier: 'range' }, 'value_to', 'needs its upper end'],
	['an end below its beginning', FIRMS, { value_to: '3' }, 'value_to', 'above the lower'],
	['no unit of the list', FIRMS, { unit: 'mile' }, 'unit', 'of the list'],
	['no kind of the list', 'sort:datian-orchard', { is: 'park' }, 'is', 'of the list'],
	['no first theme', 'sort:datian-orchard', { 'theme-1': '' }, 'theme-1', 'cannot be empty'],
	['no theme of the city', 'sort:datian-orchard', { 'theme-2': 'gold' }, 'theme-2', 'of the list'],
	['a theme twice', 'sort:datian-orchard', { 'theme-3': first_theme }, 'theme-3', 'already'],
	['a body without a name', body, { zh: '' }, 'zh', 'cannot be empty'],
	['no kind of body', body, { kind: 'firm' }, 'kind', 'of the list'],
	['an empty tour title', 'tour:coal-to-flowers/title', { zh: ' ' }, 'zh', 'cannot be empty'],
	['an untranslated stop', 'tour:coal-to-flowers/luexia/text', { en: '花海' }, 'en', 'English'],
	[
		'a township in the wrong language',
		'name:township/360322102',
		{ zh: 'Tongmu' },
		'zh',
		'Chinese',
	],
	['an empty report', 'newer:datian-orchard', { report: ' ' }, null, 'Nothing is changed yet.'],
	['an empty remark', 'other:atlas', { report: '' }, null, 'Nothing is changed yet.'],
];

/** What a message may say and no patch can hold. */
const hindered: [what: string, of: string, values: Values, field: string, said: string][] = [
	['words that the page does not have', FIRMS, { exact: '两百家' }, 'exact', 'does not have these'],
	['a body that the page does not name', body, { zh: '无名公司' }, 'zh', 'does not have this name'],
	['another figure than its words say', FIRMS, { value: '200' }, 'value', 'These words say 178'],
	[
		'a misprint that is translated away',
		`translation:${misprint.ref}`,
		{ translation: 'Smooth words.' },
		'translation',
		'keeps [printed: …]',
	],
];

describe('a correction form', () => {
	it.each(refused)('waits for another value: %s (%s)', (_, of, values, field, said) => {
		const { faults, patch, after, before } = tryValues(of, values);
		expect(faults.map((fault) => fault.field)).toEqual([field]);
		expect(faults[0]!.words.en).toContain(said);
		expect(faults[0]!.words.zh).toMatch(/\p{Script=Han}.*。$/u);
		expect(patch).toBeNull();
		expect(after).toEqual(before);
	});

	it.each(hindered)('makes a message alone of %s (%s)', (_, of, values, field, said) => {
		const { faults, obstacles, patch, before, after } = tryValues(of, values);
		expect(faults).toEqual([]);
		expect(obstacles.map((one) => one.field)).toEqual([field]);
		expect(obstacles[0]!.words.en).toContain(said);
		expect(patch).toBeNull();
		expect(after).not.toEqual(before);
	});

	it('refuses something of every kind', () => {
		const tried = new Set([...refused, ...hindered].map(([, of]) => of.split(':')[0]));
		expect([...tried].toSorted()).toEqual(Object.keys(CORRECTION_KINDS).toSorted());
	});

	it('takes figures with separators and full-width digits as they are meant', () => {
		for (const value of ['１７８', ' 178 ', '178.0']) {
			const { faults, obstacles } = tryValues(FIRMS, { value, zh: '电瓷企业（试改）' });
			expect({ value, faults, obstacles }).toEqual({ value, faults: [], obstacles: [] });
		}
	});

	it.each([
		['why', { why: ' ' }, 'say why'],
		['source', { source: '' }, 'name the source'],
		['link', { link: 'www.example.org' }, 'begins with http'],
		['link', { link: 'javascript:alert(1)' }, 'begins with http'],
	] as const)('waits for evidence: %s %o', (field, shown, said) => {
		const { faults, patch } = tryValues('status:datian-orchard', { status: 'halted' }, shown);
		expect(faults.map((fault) => fault.field)).toEqual([field]);
		expect(faults[0]!.words.en).toContain(said);
		expect(patch).toBeNull();
	});

	it('passes on what the data check says of a change that no field refuses', () => {
		const { faults, obstacles, problems, patch } = tryValues(FIRMS, { unit: 'CNY' });
		expect([...faults, ...obstacles]).toEqual([]);
		expect(problems.map(({ path }) => path)).toEqual(['features[0].properties.claims[0].unit']);
		expect(problems[0]!.message).toContain('found CNY');
		expect(patch).toBeNull();
	});

	it('has nothing for an address that leads nowhere', () => {
		for (const of of ['', 'status', 'status:', 'status:nowhere', 'toString:a', 'figure:none']) {
			expect(findCorrection(of, ground), of).toBeNull();
		}
		for (const kind of Object.keys(CORRECTION_KINDS)) {
			expect(findCorrection(`${kind}:nowhere/at/all`, ground), kind).toBeNull();
		}
	});
});
