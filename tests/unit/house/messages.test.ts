import { describe, expect, it } from 'vitest';
import {
	findMessageFaults,
	listTexts,
	MESSAGE_FOLDERS,
	type Messages,
} from '../../../scripts/messages/find_faults.ts';
import { listMessageFaults, readMessages } from '../../../scripts/messages/read_messages.ts';
import { inEvery, LANGUAGE_CODES } from '../../../src/lib/domain/language/languages.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';

const root = new URL('../../../', import.meta.url);
const messages = readMessages(root);
const { zh, en } = inEvery(
	(language): Messages =>
		Object.assign(
			{},
			...MESSAGE_FOLDERS.map((folder) => readMessages(root, folder)[language]),
		) as Messages,
);

const find = (messages: Messages, words: RegExp): string[] =>
	Object.keys(messages).filter((key) => listTexts(messages[key]!).some((text) => words.test(text)));

describe('messages', () => {
	it('exist in every language with the same holes', () => {
		expect(Object.keys(zh).length).toBeGreaterThan(500);
		expect(listMessageFaults(root)).toEqual([]);
	});

	it.each(LANGUAGE_CODES)(
		'of %s are named when one is missing, empty or has other holes',
		(code) => {
			const spoil = (change: (own: Messages) => void): string[] => {
				const own = structuredClone(messages[code]!);
				change(own);
				return findMessageFaults({ ...messages, [code]: own });
			};
			const file = `src/lib/i18n/messages/${code}.json`;
			expect(spoil((own) => delete own['nav_map'])).toEqual([
				`${file}: message "nav_map" is missing`,
			]);
			expect(spoil((own) => (own['nav_map'] = ' '))).toEqual([
				`${file}: message "nav_map" is empty`,
			]);
			const [fault] = spoil((own) => (own['nav_footer'] = 'Quoted from {paper}.'));
			expect(fault).toMatch(
				/message "nav_footer": expected the holes \{papers?\}, found \{papers?\}/,
			);
			expect(findMessageFaults({ ...messages, [code]: null })).toContain(
				`${file}: expected the messages of ${code}, found no such file`,
			);
		},
	);

	it('speak to the reader as 您', () => {
		expect(find(zh, /你/)).toEqual([]);
	});

	it('write out what only the trade or the newsroom says', () => {
		expect(find(zh, /\bGK\b|本期/)).toEqual([]);
		expect(find(en, /\bGK\b|this issue/i)).toEqual([]);
	});

	it('name districts in one way', () => {
		expect(find(zh, /县区(?!域)/)).toEqual([]);
	});

	it('have a form for one wherever English counts things', () => {
		/** Holes that take a name, a place in a file or a word, never how many there are. */
		const words = /^(?:city|distance|feature|format|found|line|name|system)$/;
		/** One never stands there. */
		const always_many = {
			data_source_hash: 'characters of a page',
			embed_bad_size: 'most pixels',
			own_problem_too_many: 'more than the limit',
			source_proved: 'characters of a page',
			studio_touched: 'all values of a page',
		};
		const counted = /\{(\w+)\} (?:(?:that|more|older|[a-z]+ed) )?[a-z]+s\b/g;
		const countsBare = (text: string): boolean =>
			[...text.matchAll(counted)].some(([, hole]) => !words.test(hole!));
		expect(countsBare('{count} sites are left out')).toBe(true);
		expect(
			Object.entries(en).flatMap(([key, message]) =>
				typeof message === 'string' && countsBare(message) ? key : [],
			),
		).toEqual(Object.keys(always_many));
	});

	it('count one thing as one in English', () => {
		for (const count of [0, 1, 2]) {
			expect(m.filter_show({ count }, { locale: 'en' })).toBe(
				count === 1 ? 'Show 1 site' : `Show ${count} sites`,
			);
		}
		expect(m.article_counts({ excerpts: 2, sites: 1 }, { locale: 'en' })).toBe(
			'2 excerpts · 1 site',
		);
		expect(m.district_lead({ count: 1, crossing: 1 }, { locale: 'en' })).toBe(
			'1 site lies here; 1 more passes through or touches it.',
		);
	});
});
