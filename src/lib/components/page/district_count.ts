import { m } from '$lib/i18n/paraglide/messages.js';

/** How many sites lie in a district, and where there are some, how many more pass through it or touch it. */
export function tellCount(count: number, crossing: number): string {
	return crossing === 0 ? m.district_alone({ count }) : m.district_lead({ count, crossing });
}
