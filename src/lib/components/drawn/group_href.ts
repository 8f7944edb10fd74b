import type { hrefs } from '$lib/components/page/hrefs.ts';
import type { Mark, SignGroup } from '$lib/domain/map_model/marks.ts';

/** Most sites that a gathering sign opens at once; more are read on a page of theirs. */
export const MOST_OPENED = 20;

/** Where a sign's sites are listed. */
function hrefGroup(to: ReturnType<typeof hrefs>, { adcode, township }: SignGroup): string {
	if (adcode === null) return to.sites();
	return `${to.district(adcode)}${township === null ? '' : `#township-${township}`}`;
}

/** Of one site its page, of a gathering sign where its sites are listed; null for any other sign of several. */
export function hrefGathered(
	to: ReturnType<typeof hrefs>,
	marks: readonly Pick<Mark, 'id' | 'group'>[],
	site_ids: readonly string[],
	mark_id: string,
): string | null {
	if (site_ids.length === 1) return to.site(site_ids[0]!);
	const group = __IS_GROWN__ && marks.find(({ id }) => id === mark_id)?.group;
	return group ? hrefGroup(to, group) : null;
}
