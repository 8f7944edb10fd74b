import type { hrefs } from '$lib/components/page/hrefs.ts';
import type { SignGroup } from '$lib/domain/map_model/marks.ts';

/** Most sites that a gathering sign opens at once; more are read on a page of theirs. */
export const MOST_OPENED = 20;

/** Where a sign's sites are listed. */
export function hrefGroup(to: ReturnType<typeof hrefs>, { adcode, township }: SignGroup): string {
	if (adcode === null) return to.sites();
	return `${to.district(adcode)}${township === null ? '' : `#township-${township}`}`;
}
