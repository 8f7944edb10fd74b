/** The script that makes the atlas an element of somebody else's page. */

import type { City } from '../../city/city.ts';
import { LANGUAGES, LANGUAGE_CODES, formatPrefix, type InEvery } from '../../language/languages.ts';
import { EMBED_SIZE } from '../embed.ts';
import { ELEMENT_KINDS, ELEMENT_SCHEMES, nameElement } from './element_code.ts';

export type ElementSettings = {
	/** Of the element. */
	tag: string;
	kinds: readonly string[];
	schemes: readonly string[];
	/** The first is the one of a page that says nothing. */
	languages: readonly { tag: string; prefix: string }[];
	/** CSS pixels. */
	height: { least: number; usual: number; most: number };
	/** By the tag of a language: the title of a frame without a name, and what is wrong with an attribute. */
	words: Readonly<Record<string, Record<'title' | 'list' | 'expected' | 'one' | 'id', string>>>;
};

export function buildElementSettings(city: Pick<City, 'slug' | 'title'>): ElementSettings {
	const { least, usual, most } = EMBED_SIZE.height;
	return {
		tag: nameElement(city),
		kinds: ELEMENT_KINDS,
		schemes: ELEMENT_SCHEMES,
		languages: LANGUAGE_CODES.map((code) => ({
			tag: LANGUAGES[code].tag,
			prefix: formatPrefix(code),
		})),
		height: { least, usual, most },
		words: Object.fromEntries(
			LANGUAGE_CODES.map((code) => [
				LANGUAGES[code].tag,
				{ title: city.title[code], list: LANGUAGES[code].list, ...WORDS[code] },
			]),
		),
	};
}

const WORDS = {
	zh: {
		expected: '应为',
		one: '恰好一个属性',
		id: '页面网址里的编号（小写字母、数字、连字符）',
	},
	en: {
		expected: 'expected',
		one: 'exactly one attribute',
		id: 'the id in the address of its page (lower-case letters, digits, hyphens)',
	},
} as const satisfies InEvery<Record<string, string>>;

/** `/embed/atlas.js`: a plain script, since a module of another origin would need the host to send CORS headers. `source`: of the element, minified. */
export function formatElementScript(source: string, settings: ElementSettings): string {
	return `(${source.replace(/^export /, '').replace(/;?\s*$/, '')})(${JSON.stringify(settings)});\n`;
}
