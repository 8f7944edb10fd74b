import { LANGUAGES, formatPrefix } from '../language/languages.ts';
import type { City } from './city.ts';
import type { Language } from '../schema/localized.ts';

/** A web app manifest; its addresses are relative to the file, at the site's root. */
export function formatManifest(
	{ title, short_title, description }: City,
	language: Language,
	colors: { background: string; theme: string },
): string {
	const home = `./${formatPrefix(language)}`;
	const icons = [
		{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
		{ src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
		{ src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
		{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
	];
	const manifest = {
		name: title[language],
		short_name: short_title[language],
		description: description[language],
		lang: LANGUAGES[language].tag,
		dir: 'ltr',
		id: home,
		start_url: home,
		scope: './',
		display: 'standalone',
		background_color: colors.background,
		theme_color: colors.theme,
		icons,
	};
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}
