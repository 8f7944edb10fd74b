import type { Position } from '../schema/geojson.ts';
import type { Drawing, DrawingItem } from './item.ts';

/** On top of the others. */
export function addItem(drawing: Drawing, item: DrawingItem): Drawing {
	return [...drawing, item];
}

export function changeItem(drawing: Drawing, index: number, part: Partial<DrawingItem>): Drawing {
	return drawing.map((item, at) => (at === index ? { ...item, ...part } : item));
}

export function removeItem(drawing: Drawing, index: number): Drawing {
	return drawing.filter((_, at) => at !== index);
}

/** One step towards the top (1) or the bottom (-1); at the end it stays. */
export function moveItem(drawing: Drawing, index: number, step: 1 | -1): Drawing {
	const [own, other] = [drawing[index], drawing[index + step]];
	if (!own || !other) return drawing;
	return drawing.with(index, other).with(index + step, own);
}

/** All of them by the same `[lng, lat]`, in degrees. */
export function moveCorners(corners: readonly Position[], by: Position): Position[] {
	return corners.map(([lng, lat]) => [lng + by[0], lat + by[1]]);
}

/** Whether two drawings say the same. */
export function isSameDrawing(a: Drawing, b: Drawing): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
