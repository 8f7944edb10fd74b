import { countDone, type WorkShare } from '../../domain/map_model/work_share.ts';
import type { Mark } from '../../domain/map_model/marks.ts';
import { buildMarkSign, chooseShape, type MarkShape } from './mark_signs.ts';
import type { Sign } from './sign.ts';

/** What decides the look of a drawn mark. */
type MarkToDraw = Pick<Mark, 'class' | 'site_ids' | 'district'> & {
	tab: string | null;
	sign?: string;
	share?: WorkShare;
};

/** How many sites a drawn mark stands for, and how many are finished. `done`: sites whose work is. */
export function shareOf(
	{ share, site_ids }: Pick<MarkToDraw, 'share' | 'site_ids'>,
	done: ReadonlySet<string>,
): WorkShare {
	return share ?? countDone(site_ids, done);
}

/** What a drawn mark looks like; a sign of its own, as a stop's number, is never a pin or a ring. */
export function shapeOf(mark: MarkToDraw): MarkShape {
	const shape = chooseShape(mark);
	return mark.sign !== undefined && shape !== 'tab' ? 'badge' : shape;
}

/** `done`: sites whose work is finished. */
export function signOf(mark: MarkToDraw, done: ReadonlySet<string>): Sign {
	const share = shareOf(mark, done);
	const words = mark.sign ?? String(share.total);
	return buildMarkSign(shapeOf(mark), mark.tab?.replace('#', words) ?? words, share);
}
