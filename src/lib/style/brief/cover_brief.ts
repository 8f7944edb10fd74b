/** What stands on the map of a brief: names of the ground keep clear of it. */

import type { PlainShape } from '../../domain/drawing/plain_shapes.ts';
import type { Box } from '../box.ts';
import { projectToFrame, type Frame } from '../frame.ts';
import { measureName, move } from '../ground/place_labels.ts';
import { coverWords } from '../sheet/name_room.ts';
import { measureWords } from '../signs/sign.ts';
import { boxOfNumber, sizeBrief } from './brief_labels.ts';
import type { BriefMap } from './brief_map.ts';
import { measureSheetUnit } from './brief_paper.ts';
import type { LabelBox } from './clear_labels.ts';

/** Drawing units to a unit of what a reader has drawn: a drawing unit of the sheet is smaller than a pixel. */
export const ITEM_SCALE = 1.2;
/** Units of what is drawn: its letters, how far its signs reach, and its words stand off. */
const ITEM = { letters: 14, reach: 12, beside: 13, above: 6 };

/** In units of a sheet. `shapes`: of the reader's drawing. */
export function coverBrief(
	{ drawing, numbers }: Pick<BriefMap, 'drawing' | 'numbers'>,
	shapes: readonly PlainShape[],
): LabelBox[] {
	const { frame, labels, marks } = drawing;
	const size = sizeBrief(drawing);
	const done = new Set(drawing.done_site_ids);
	const mark_by_id = new Map(marks.map((mark) => [mark.id, mark]));
	const boxes = [
		...labels.map(({ text, role, x, y }) =>
			move(measureName(text, role, size), (x / 100) * frame.width, (y / 100) * frame.height),
		),
		...numbers.map(({ id, text, x, y }) => move(boxOfNumber(text, mark_by_id.get(id), done), x, y)),
		...size.controls(frame.width, frame.height),
	];
	const unit = measureSheetUnit(frame);
	return [...boxes.map(findMiddle), ...shapes.flatMap((shape) => coverShape(shape, frame))].map(
		({ x, y, width, height }) => ({
			...{ x: x / unit, y: y / unit },
			...{ width: width / unit, height: height / unit },
		}),
	);
}

function findMiddle({ left, top, right, bottom }: Box): LabelBox {
	return {
		...{ x: (left + right) / 2, y: (top + bottom) / 2 },
		...{ width: right - left, height: bottom - top },
	};
}

/** Its sign and its words, in drawing units. */
function coverShape(shape: PlainShape, frame: Frame): LabelBox[] {
	if (shape.kind !== 'icon' && shape.kind !== 'label') return [];
	const [x, y] = projectToFrame(shape.at, frame);
	const side = 2 * ITEM.reach * ITEM_SCALE;
	if (shape.kind === 'icon') return [{ x, y, width: side, height: side }];
	const { text, seat, angle } = shape;
	const height = ITEM.letters * ITEM_SCALE;
	const width = measureWords(text) * height;
	const turn = (angle * Math.PI) / 180;
	const up = seat === 'above' ? ITEM.above * ITEM_SCALE : 0;
	const aside = seat === 'beside' ? ITEM.beside * ITEM_SCALE + width / 2 : 0;
	const middle = { x: x + aside + up * Math.sin(turn), y: y - up * Math.cos(turn) };
	return coverWords({ ...middle, width, height }, angle);
}
