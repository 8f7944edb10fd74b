import { encodeValue, readValues } from './link_values.ts';
import { VIEW_KEYS } from './view_codec.ts';

/** Keys of pages that carry something else than a view: briefs and the builder of embeds. */
const PAGE_KEYS: readonly string[] = ['sites', 'of', 'view', 'scheme'];

/** Fragments that chat programs put behind links. */
const FOREIGN_FRAGMENT = /^#(?:wechat_redirect|rd)$/;

/**
 * A whole address without what is not ours: chat programs and campaigns add keys that follow readers about. Ours stay as they
 * are, damage undone.
 */
export function cleanLink(href: string): string {
	const url = new URL(href);
	const parts = [...readValues(url.search)].flatMap(([key, values]) =>
		[...VIEW_KEYS, ...PAGE_KEYS].includes(key)
			? values.map((value) => `${key}=${encodeValue(value)}`)
			: [],
	);
	url.search = parts.length > 0 ? `?${parts.join('&')}` : '';
	if (FOREIGN_FRAGMENT.test(url.hash)) url.hash = '';
	return url.href;
}
