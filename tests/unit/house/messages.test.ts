import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';

/** A text, or one for each number of things (CLDR's plural forms). */
type Message = string | [{ match: Record<string, string> }];
type Messages = Record<string, Message>;
const read = (language: string): Messages =>
	Object.assign(
		{},
		...['', 'studio/'].map((folder): unknown =>
			JSON.parse(readFileSync(`src/lib/i18n/messages/${folder}${language}.json`, 'utf8')),
		),
	) as Messages;
const [zh, en] = [read('zh'), read('en')];

const listTexts = (message: Message): string[] =>
	typeof message === 'string' ? [message] : Object.values(message[0].match);
const find = (messages: Messages, words: RegExp): string[] =>
	Object.keys(messages).filter((key) => listTexts(messages[key]!).some((text) => words.test(text)));

describe('messages', () => {
	it('exist in both languages with the same holes', () => {
		expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
		const holes = (text: string): string[] => [
			...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted()),
		];
		for (const key of Object.keys(zh)) {
			const [wanted, ...others] = [...listTexts(zh[key]!), ...listTexts(en[key]!)].map(holes);
			for (const other of others) expect(other, key).toEqual(wanted);
		}
	});

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
