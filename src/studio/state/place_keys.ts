/** What a key means on the map that a site is placed on. */
export type PlaceKey =
	/** To the right and down: CSS pixels of the map, or of the point that has the focus. */
	| { do: 'move'; x: number; y: number }
	| { do: 'zoom'; factor: number }
	| { do: 'put' }
	| { do: 'remove' };

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};
/** CSS pixels a key moves a point, with Shift, and the map. */
const STEP_PX = { fine: 1, coarse: 10, map: 40 };

/** null for a key that means nothing here. */
export function readPlaceKey(event: KeyboardEvent, is_on_point: boolean): PlaceKey | null {
	const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
	if (ctrlKey || metaKey || altKey) return null;
	const arrow = ARROWS[key];
	if (arrow) {
		const step = is_on_point ? STEP_PX[shiftKey ? 'coarse' : 'fine'] : STEP_PX.map;
		return { do: 'move', x: arrow[0] * step, y: arrow[1] * step };
	}
	if (key === '+' || key === '=') return { do: 'zoom', factor: 2 };
	if (key === '-') return { do: 'zoom', factor: 1 / 2 };
	if (key === 'Delete' || key === 'Backspace') return { do: 'remove' };
	return key === 'Enter' && !is_on_point ? { do: 'put' } : null;
}
