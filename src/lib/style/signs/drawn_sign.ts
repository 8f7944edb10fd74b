import { countDone } from '../../domain/map_model/work_share.ts';
import type { Mark } from '../../domain/map_model/marks.ts';
import { buildMarkSign, chooseShape, type MarkShape } from './mark_signs.ts';
import type { Sign } from './sign.ts';

/** What decides the look of a drawn mark. */
type MarkToDraw = Pick<Mark, 'class' | 'site_ids' | 'district'> & {
	tab: string | null;
	sign?: string;
};

/** What a drawn mark looks like; a sign of its own, as a stop's number, is never a pin or a ring. */
export function shapeOf(mark: MarkToDraw): MarkShape {
	const shape = chooseShape(mark);
	return mark.sign !== undefined && shape !== 'tab' ? 'badge' : shape;
}

/** `done`: sites whose work is finished. */
export function signOf(mark: MarkToDraw, done: ReadonlySet<string>): Sign {
	const words = mark.sign ?? String(mark.site_ids.length);
	return buildMarkSign(
		shapeOf(mark),
		mark.tab?.replace('#', words) ?? words,
		countDone(mark.site_ids, done),
	);
}
