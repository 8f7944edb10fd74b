import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale, type Locale } from '$lib/i18n/paraglide/runtime.js';

/** Whose the roads and waters of every drawing are, and of which day; null where the operator has no ground. */
export function groundCredit(locale: Locale = getLocale()): string | null {
	const map = __GROUND__?.map;
	if (!map) return null;
	const credit = map.credit[locale];
	return map.date === null
		? m.ground_credit({ credit }, { locale })
		: m.ground_credit_dated({ credit, date: map.date }, { locale });
}
