/** What of a sheet's words has room beside its map; the rest goes to the list behind the sheets, never out of sight. */

import type { SheetLayout } from './papers.ts';

export type PanelTexts = {
	title: string;
	/** Short lines of the title block. */
	fields: readonly string[];
	/** Scale, grid, north and what else stands in sentences. */
	notes: readonly string[];
	legend: readonly string[];
	rows: readonly string[];
};

export type PanelChoice = {
	has_rows: boolean;
	has_legend: boolean;
	/** Letters are so much smaller where even the rest would have no room. */
	size: number;
};

/** Height of a line, in heights of its letters. */
const LINE = 1.4;
/** Lines that pictures take: scale bar, north, signatures, the code, and space between parts. */
const PICTURES = { bar: 4, north: 5, code: 9, gaps: 7 } as const;
/** Of a column, what parts that are not broken leave empty. */
const USABLE = 0.86;
/** A line of the title block may be left empty for a pen. */
const FIELD = 1.7;
/** Titles are so much larger. */
const TITLE = 1.9;
/** Smaller letters nobody reads. */
const LEAST_SIZE = 0.75;
/** Words are not broken: lines are not filled to their end. */
const RAGGED = 1.1;
/** Between columns, in heights of letters. */
const GAP = 2;

/** `measure`: width of words as a share of their height. */
export function choosePanel(
	{ title, fields, notes, legend, rows }: PanelTexts,
	{ panel, text, columns }: SheetLayout,
	measure: (words: string) => number,
): PanelChoice {
	const room = columns * Math.floor(panel.height / (text * LINE)) * USABLE;
	const width = (panel.width / text - GAP * (columns - 1)) / columns;
	const count = (words: string, size = 1, indent = 0): number =>
		Math.max(1, Math.ceil((measure(words) * size * RAGGED) / (width - indent))) * size;
	const sum = (texts: readonly string[], indent = 0): number =>
		texts.reduce((lines, words) => lines + count(words, 1, indent), 0);
	const fixed =
		count(title, TITLE) +
		sum(fields) * FIELD +
		sum(notes) +
		PICTURES.bar +
		PICTURES.north +
		PICTURES.code +
		PICTURES.gaps;
	const legend_lines = legend.length > 0 ? 1.5 + 1.2 * sum(legend, 4) : 0;
	const row_lines = rows.length > 0 ? 1.5 + sum(rows, 3) : 0;
	const has_rows = fixed + legend_lines + row_lines <= room;
	const has_legend = has_rows || fixed + legend_lines <= room;
	// Half as many lines again are wider ones too.
	const size = has_legend ? 1 : Math.max(LEAST_SIZE, Math.min(1, Math.sqrt(room / fixed)));
	return { has_rows, has_legend, size };
}
