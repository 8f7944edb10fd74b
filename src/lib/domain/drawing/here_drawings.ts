import type { HereDrawing } from '../here/here.ts';
import type { Drawing } from './item.ts';
import { nameItem } from './item_words.ts';

/** The things of a drawing as "what is here" asks for them. */
export function listHereDrawings(drawing: Drawing): HereDrawing[] {
	return drawing.map((item, index): HereDrawing => {
		const { kind, corners } = item;
		const shape = kind === 'area' ? 'polygon' : corners.length === 1 ? 'point' : 'line';
		return { kind: shape, corners, name: nameItem(item, index) };
	});
}
