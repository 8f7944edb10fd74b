/** The atlas as an element of its own in somebody else's page: its name and the code to paste. */

import type { City } from '../../city/city.ts';
import { LANGUAGES } from '../../language/languages.ts';
import type { Language } from '../../schema/localized.ts';
import { EMBED_KINDS, escapeAttribute } from '../embed.ts';

/** What the element may show: one of them, by its id; a map by the query of its filters. */
export const ELEMENT_KINDS = [...EMBED_KINDS, 'map'] as const;
export const ELEMENT_SCHEMES = ['light', 'dark'] as const;

/** The city's own, so that elements of two atlases can stand in one page; a custom element begins with a letter and has a hyphen. */
export function nameElement({ slug }: Pick<City, 'slug'>): string {
	return /^[a-z]/.test(slug) ? `${slug}-atlas` : `atlas-${slug}`;
}

export type ElementPiece = {
	tag: string;
	kind: (typeof ELEMENT_KINDS)[number];
	/** Its id, or the query of a map's filters. */
	value: string;
	language: Language;
	scheme: '' | (typeof ELEMENT_SCHEMES)[number];
	/** CSS pixels; null for the usual one. */
	height: number | null;
	/** Of what is shown; the frame's title. */
	name: string;
	/** Whole addresses, of the script and of what the link leads to. */
	script: string;
	href: string;
};

/** What to paste: the script once a page, and the element with a link for readers without script. */
export function formatElementCode(piece: ElementPiece): string {
	const { tag, kind, value, language, scheme, height, name, script, href } = piece;
	const attributes = [
		[kind, value],
		// Else it would speak the language of the page around it.
		['lang', LANGUAGES[language].tag],
		...(scheme === '' ? [] : [['scheme', scheme]]),
		...(height === null ? [] : [['height', String(height)]]),
	].map(([key, text = '']) => (text === '' ? ` ${key}` : ` ${key}="${escapeAttribute(text)}"`));
	return [
		`<script src="${escapeAttribute(script)}" async></script>`,
		`<${tag}${attributes.join('')}><a href="${escapeAttribute(href)}">${escapeAttribute(name)}</a></${tag}>`,
	].join('\n');
}
