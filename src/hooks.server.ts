import { LANGUAGES, BASE_LANGUAGE, parsePrefix } from '$lib/domain/language/languages.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { overwriteGetLocale, type Locale } from '$lib/i18n/paraglide/runtime.js';
import { addMissingWords } from './missing_page.server.ts';
import { buildSiteStub } from './site_stub.server.ts';
import { startAfterPaint } from './start_after_paint.server.ts';

const requestLocale = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => requestLocale.getStore() ?? BASE_LANGUAGE);

/** The path decides the language, so pages can be prerendered under any base path. */
export const handle: Handle = async ({ event, resolve }) => {
	const locale: Locale = parsePrefix(event.params.lang);
	const files: string[] = [];
	const response = await requestLocale.run(locale, () =>
		resolve(event, {
			preload: ({ type, path }) => {
				if (type === 'js') files.push(path);
				return type === 'css';
			},
			transformPageChunk: ({ html }) =>
				startAfterPaint(
					addMissingWords(html.replace('%lang%', LANGUAGES[locale].tag), base),
					files,
				),
		}),
	);
	// A file that Kit writes for a way elsewhere would be followed to a page of its own for every anchor.
	return !__HAS_SITE_PAGES__ && response.headers.has('location') && !event.isDataRequest
		? buildSiteStub(response.headers, __SITE_ORIGIN__)
		: response;
};
