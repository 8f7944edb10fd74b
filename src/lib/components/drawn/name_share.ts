import type { WorkShare } from '$lib/domain/map_model/work_share.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** A place of several sites in words, with what is finished where that is a part of them. */
export function nameShare(place: string, { done, total }: WorkShare): string {
	const count = total;
	return done > 0 && done < total
		? m.map_badge_share({ place, count, done })
		: m.map_badge({ place, count });
}
