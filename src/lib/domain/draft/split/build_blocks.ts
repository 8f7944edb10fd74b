/** From lines to blocks: paragraphs whole again, whatever broke them. */

import type { Span } from '../draft_page.ts';
import { findTailCredits } from './credits.ts';
import { RAGGED, type KindLine, type LineKind } from './line_kinds.ts';

export type Block = {
	kind: Exclude<LineKind, 'body'> | 'paragraph';
	span: Span;
	/** Its lines with white space kept, joined. */
	text: string;
	shadow: string;
	gap_before: number;
	/** What the format says: 1 for the largest headline, null where it says nothing. */
	level: number | null;
	/** A paragraph that a caption, a heading or a column cut in the middle of a sentence goes on here. */
	continues: boolean;
	is_ended: boolean;
};

/** Longer lines that end in the middle of a sentence go on in the next one, where a paragraph is one line. */
const SHORTEST_CUT = 36;

/** `width`: of a full line, null where a paragraph is one line. */
export function buildBlocks(lines: readonly KindLine[], width: number | null): Block[] {
	const blocks: Block[] = [];
	const has_indents =
		lines.filter(({ kind, is_indented }) => kind === 'body' && is_indented).length > 1;
	/** The last paragraph, while its last sentence is open. */
	let open: Block | null = null;
	/** Something stands between it and what follows. */
	let is_cut = false;
	let last_length = 0;
	for (const line of lines) {
		const length = line.span.end - line.span.start;
		if (line.kind !== 'body') {
			const goes_on = open !== null && !is_cut && goesOn(line, open, last_length, width);
			if (goes_on) {
				append(open!, line);
				last_length = length;
				if (line.is_ended) open = null;
				continue;
			}
			const before = blocks.at(-1);
			if (line.kind === 'caption' || !isWrappedPart(before, line, width, last_length))
				blocks.push(buildBlock(line, line.kind));
			else append(before!, line);
			last_length = length;
			if (line.kind === 'heading') open = null;
			else is_cut = true;
			continue;
		}
		const before = blocks.at(-1);
		if (before?.kind === 'caption' && isWrappedPart(before, line, width, last_length)) {
			append(before, line);
		} else if (open !== null && !is_cut) {
			append(open, line);
		} else if (before?.kind === 'paragraph' && joins(line, width, last_length, has_indents)) {
			append(before, line);
			open = before;
		} else {
			const block = buildBlock(line, 'paragraph');
			block.continues = open !== null;
			blocks.push(block);
			open = block;
		}
		is_cut = false;
		last_length = length;
		const current = blocks.at(-1)!;
		if (current.is_ended) open = null;
		else if (current.kind === 'paragraph') open = current;
	}
	return blocks;
}

/** A short line without an end may be the rest of an open paragraph: in print that breaks lines, or where it ends the sentence. */
function goesOn(line: KindLine, open: Block, last_length: number, width: number | null): boolean {
	if (line.kind !== 'heading' && line.kind !== 'credits') return false;
	if (line.gap_before > 0 && line.kind === 'heading') return false;
	if (line.kind === 'credits') return false;
	return width === null ? open.shadow.length >= SHORTEST_CUT : last_length >= width - RAGGED;
}

/** The lines of a caption or a heading that fill the width go on in the next. */
function isWrappedPart(
	before: Block | undefined,
	line: KindLine,
	width: number | null,
	last_length: number,
): boolean {
	if (before === undefined || width === null || line.gap_before > 0) return false;
	if (before.kind === 'caption') return !before.is_ended && last_length >= width - RAGGED;
	return false;
}

/** A paragraph that has ended its sentence goes on in the next line only where lines are broken at their width. */
function joins(
	line: KindLine,
	width: number | null,
	last_length: number,
	has_indents: boolean,
): boolean {
	if (width === null || line.gap_before > 0) return false;
	return last_length >= width - 2 && !(has_indents && line.is_indented);
}

function buildBlock(line: KindLine, kind: Block['kind']): Block {
	return {
		kind,
		span: { ...line.span },
		text: line.text,
		shadow: line.shadow,
		gap_before: line.gap_before,
		level: line.role === 'heading' ? (line.level ?? 3) : null,
		continues: false,
		is_ended: line.is_ended,
	};
}

function append(block: Block, line: KindLine): void {
	block.span.end = line.span.end;
	block.text += line.text;
	block.shadow += line.shadow;
	block.is_ended = line.is_ended || findTailCredits(block.text) !== null;
}
