/** Sizes of paper, and where on them the map and its words stand. Millimetres, from the upper left corner. */

export const PAPERS = {
	a4: { short: 210, long: 297, text: 2.5, foot: 90, side: 66 },
	a3: { short: 297, long: 420, text: 2.6, foot: 78, side: 76 },
	a2: { short: 420, long: 594, text: 2.9, foot: 84, side: 92 },
} as const;

export type PaperId = keyof typeof PAPERS;

export const PAPER_IDS = Object.keys(PAPERS) as PaperId[];

export type SheetPaper = { id: PaperId; is_landscape: boolean };

export type SheetBox = { x: number; y: number; width: number; height: number };

export type SheetLayout = {
	width: number;
	height: number;
	/** Inside of the frame. */
	map: SheetBox;
	/** Title, scale, legend and the rest: below the map, or at its right where the paper lies. */
	panel: SheetBox;
	/** Height of ordinary letters. */
	text: number;
	/** Columns of the panel. */
	columns: number;
};

/** What printers leave white. */
const MARGIN = 8;
/** Around the map, for the numbers of its grid. */
const GUTTER = 5;
/** Between the map's numbers and the panel. */
const GAP = 3;
/** Least width of a column of words, in heights of its letters. */
const COLUMN = 23;

export function layOutSheet({ id, is_landscape }: SheetPaper): SheetLayout {
	const { short, long, text, foot, side } = PAPERS[id];
	const [width, height] = is_landscape ? [long, short] : [short, long];
	const inner = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
	const map_room = is_landscape
		? { width: inner.width - side - GAP, height: inner.height }
		: { width: inner.width, height: inner.height - foot - GAP };
	const panel = is_landscape
		? { x: width - MARGIN - side, y: MARGIN, width: side, height: inner.height }
		: { x: MARGIN, y: height - MARGIN - foot, width: inner.width, height: foot };
	return {
		...{ width, height, panel, text },
		map: {
			x: MARGIN + GUTTER,
			y: MARGIN + GUTTER,
			width: map_room.width - 2 * GUTTER,
			height: map_room.height - 2 * GUTTER,
		},
		columns: Math.max(1, Math.floor(panel.width / (COLUMN * text))),
	};
}
