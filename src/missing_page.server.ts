import { m } from '$lib/i18n/paraglide/messages.js';
import { cityWords } from '$lib/state/city.ts';

/**
 * Words for the page that answers every missing address: there before its script, and instead of it where the address
 * itself is broken (`/sites/%`) and no script can read it. Both languages, as nothing tells which is wanted. Other pages come back as they are.
 */
export function addMissingWords(html: string, base: string): string {
	const part = (locale: 'zh' | 'en'): string => {
		const home = locale === 'en' ? `${base}/en/` : `${base}/`;
		return `<section lang="${locale === 'en' ? 'en' : 'zh-CN'}">
			<h1>${escape(m.error_title({}, { locale }))}</h1>
			<p>${escape(m.error_text({}, { locale }))} <a href="${home}" data-sveltekit-reload>${escape(cityWords(locale).atlas)}</a></p>
		</section>`;
	};
	return html.replace(
		/<div class="page">(?=\s*<script>)/,
		() => `<div id="missing">${part('zh')}${part('en')}</div>\n\t\t<div class="page">`,
	);
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
