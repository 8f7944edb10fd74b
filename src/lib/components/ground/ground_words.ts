import type { Ground } from '$lib/domain/ground/ground_file.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What a switch of the ground shows: all that there is. */
export function nameSwitch({ map, relief }: Ground): string {
	if (!relief) return m.ground_show();
	return map ? m.ground_show_both() : m.ground_show_relief();
}
