import {
	LANGUAGES,
	type Language,
	LANGUAGE_CODES,
	formatPrefix,
} from '$lib/domain/language/languages.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { cityWords } from '$lib/state/city.ts';

/**
 * Words for the page that answers every missing address: there before its script, and instead of it where the address
 * itself is broken (`/sites/%`) and no script can read it. Every language, as nothing tells which is wanted. Other pages come back as they are.
 */
export function addMissingWords(html: string, base: string): string {
	const part = (locale: Language): string => {
		const home = `${base}/${formatPrefix(locale)}`;
		return `<section lang="${LANGUAGES[locale].tag}">
			<h1>${escape(m.error_title({}, { locale }))}</h1>
			<p>${escape(m.error_text({}, { locale }))} <a href="${home}" data-sveltekit-reload>${escape(cityWords(locale).atlas)}</a></p>
		</section>`;
	};
	return html.replace(
		/<div class="page">(?=\s*<script>)/,
		() => `<div id="missing">${LANGUAGE_CODES.map(part).join('')}</div>\n\t\t<div class="page">`,
	);
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
