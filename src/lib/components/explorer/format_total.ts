import type { Total } from '$lib/domain/query/total.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** The number, or that there are so many at least. */
export function formatTotal({ count, is_exact }: Total): string {
	return is_exact ? String(count) : m.found_at_least({ count });
}
