import { formatPrefix } from '$lib/domain/language/languages.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { catalog } from '$lib/data/catalog.server.ts';
import { buildDigestView, type DigestView } from '$lib/data/digest/digest_view.ts';
import { hasDigest, listDigests, type DigestKey } from '$lib/domain/digest/build_digest.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { today } from '$lib/state/today.svelte.ts';

/** What the digests of months and of districts have in common; answers 404 where nothing happened. */
export function loadDigest(key: DigestKey, language: Language): DigestView {
	if (!hasDigest(catalog, key)) error(404);
	const root = `${__SITE_ORIGIN__}${base}/${formatPrefix(language)}`;
	return buildDigestView(catalog, key, {
		...{ language, today: today.build_day },
		page: (path) => `${root}${path}`,
	});
}

export const text_headers = { 'content-type': 'text/plain; charset=utf-8' };

export function listMonthEntries(): { month: string }[] {
	return listDigests(catalog).flatMap(({ month, adcode }) => (adcode === null ? [{ month }] : []));
}

export function listDistrictEntries(): { month: string; adcode: string }[] {
	return listDigests(catalog).flatMap(({ month, adcode }) =>
		adcode === null ? [] : [{ month, adcode: String(adcode) }],
	);
}
