import { listMiddles } from '$lib/domain/drawing/grips.ts';
import { nameItem } from '$lib/domain/drawing/item_words.ts';
import { pickItem, type MapPress } from '$lib/domain/drawing/pick_item.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { DrawingBoard } from './drawing_board.svelte.ts';

/** Chooses the thing that a press means, or the cross of the keys. Says whether there is one. */
export function chooseItem(board: DrawingBoard, press: MapPress): boolean {
	if (board.guest || board.pen.kind) return false;
	const language = getLocale();
	const index = pickItem(board.own, press, language);
	const item = board.own[index];
	if (!item) return false;
	if (index !== board.chosen) {
		board.drop();
		board.hand.is_by_map = true;
		board.chosen = index;
	}
	board.said = m.draw_said_chosen({ name: nameItem(item, index)[language] });
	return true;
}

/** Another corner of what is chosen, halfway behind one of its corners; where it has no edge there, or no room, that is said. */
export function putIn(board: DrawingBoard, corner: number): void {
	const item = board.own[board.chosen];
	const middle = item && listMiddles(item).find(({ at }) => at === corner);
	if (!middle) {
		board.said = m.draw_said_no_edge();
		return;
	}
	board.hand.take(item, { kind: 'middle', at: corner }, middle.position);
	board.drop();
}
