import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, string>;
const read = (language: string): Messages =>
	JSON.parse(readFileSync(`src/lib/i18n/messages/${language}.json`, 'utf8')) as Messages;
const [zh, en] = [read('zh'), read('en')];

const find = (messages: Messages, words: RegExp): string[] =>
	Object.keys(messages).filter((key) => words.test(messages[key]!));

describe('messages', () => {
	it('exist in both languages with the same holes', () => {
		expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
		const holes = (text: string): string[] => [
			...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted()),
		];
		for (const key of Object.keys(zh)) expect(holes(zh[key]!), key).toEqual(holes(en[key]!));
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
});
