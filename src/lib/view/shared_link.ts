import { encodeValue, readValues } from './link_values.ts';
import { PAGE_KEYS } from './page_keys.ts';
import { SHEET_KEYS } from './sheet_keys.ts';
import { VIEW_KEYS } from './view_codec.ts';

const OWN_KEYS: ReadonlySet<string> = new Set([
	...VIEW_KEYS,
	...SHEET_KEYS,
	...Object.values(PAGE_KEYS),
]);

/** Fragments that chat programs put behind links. */
const FOREIGN_FRAGMENT = /^#(?:wechat_redirect|rd)$/;

/**
 * A whole address without what is not ours: chat programs and campaigns add keys that follow readers about. Ours stay as they
 * are, damage undone.
 */
export function cleanLink(href: string): string {
	const url = new URL(href);
	const parts = [...readValues(url.search)].flatMap(([key, values]) =>
		OWN_KEYS.has(key) ? values.map((value) => `${key}=${encodeValue(value)}`) : [],
	);
	url.search = parts.length > 0 ? `?${parts.join('&')}` : '';
	if (FOREIGN_FRAGMENT.test(url.hash)) url.hash = '';
	return url.href;
}
