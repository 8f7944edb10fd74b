/** Where names have room on a sheet; all in units. */

import type { LabelBox } from '../brief/clear_labels.ts';

/** Around a name, in heights of its letters. */
const AROUND = 1.3;

/** What words cover around their middle. `angle`: degrees clockwise; turned words are covered by squares along them. */
export function coverWords({ x, y, width, height }: LabelBox, angle = 0): LabelBox[] {
	const side = height * AROUND;
	if (angle === 0) return [{ x, y, width: width + side - height, height: side }];
	const turn = (angle * Math.PI) / 180;
	const count = Math.max(1, Math.ceil(width / side));
	return Array.from({ length: count }, (_, index) => {
		const along = (width * (index + 0.5)) / count - width / 2;
		return {
			x: x + along * Math.cos(turn),
			y: y + along * Math.sin(turn),
			width: side,
			height: side,
		};
	});
}

export function meetBoxes(a: LabelBox, b: LabelBox): boolean {
	return (
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
	);
}

export class NameRoom {
	#size: { width: number; height: number };
	#taken: LabelBox[];

	constructor(size: { width: number; height: number }, taken: readonly LabelBox[]) {
		this.#size = size;
		this.#taken = [...taken];
	}

	/** Takes the place if all of it is free and on the sheet. */
	take(boxes: readonly LabelBox[]): boolean {
		const is_free = boxes.every(
			(box) => this.#holds(box) && !this.#taken.some((other) => meetBoxes(box, other)),
		);
		if (is_free) this.#taken.push(...boxes);
		return is_free;
	}

	#holds({ x, y, width, height }: LabelBox): boolean {
		return (
			x >= width / 2 &&
			y >= height / 2 &&
			x <= this.#size.width - width / 2 &&
			y <= this.#size.height - height / 2
		);
	}
}
