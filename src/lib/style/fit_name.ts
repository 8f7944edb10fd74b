import type { LabelBox } from './brief/clear_labels.ts';
import type { StoryBox } from './story_map.ts';

/**
 * Where a name stands whole in the picture, in the picture's units; null where it has no place in it: its middle lies outside, or it
 * would be cut and may not move. `may_move`: as far as its half.
 */
export function fitName(
	box: LabelBox,
	[left, top, width, height]: StoryBox,
	may_move: boolean,
): LabelBox | null {
	const is_seen = box.x >= left && box.x <= left + width && box.y >= top && box.y <= top + height;
	if (!is_seen || box.width > width || box.height > height) return null;
	const x = clamp(box.x, left + box.width / 2, left + width - box.width / 2);
	const y = clamp(box.y, top + box.height / 2, top + height - box.height / 2);
	return may_move || (x === box.x && y === box.y) ? { ...box, x, y } : null;
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}
