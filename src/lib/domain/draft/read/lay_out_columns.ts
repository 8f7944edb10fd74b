/** From pieces of text with their place on a sheet to lines in reading order: columns are kept apart, headlines told by their size. */

import { UnreadablePage, type RawLine } from './raw_line.ts';

/** Points of the sheet, from its lower left corner; `size` is the height of the letters. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number };

type Line = { text: string; left: number; right: number; y: number; size: number };

/** Letters this much larger than the body's are a headline's. */
const HEADLINE = 1.25;

/** `pieces`: of one page. */
export function layOutColumns(pieces: readonly TextPiece[]): RawLine[] {
	const lines = joinLines(pieces.filter(({ text, size }) => /\S/u.test(text) && size > 0));
	if (lines.length === 0) return [];
	const body = measureBody(lines);
	const sizes = [...new Set(lines.map(({ size }) => Math.round(size)))].toSorted((a, b) => b - a);
	return cut(lines, body).flatMap((block) => joinParagraphs(block, body, sizes));
}

/** Throws where the letters have no Unicode, or there are none. `text`: of the whole file. */
export function refuseUnreadable(text: string): void {
	const signs = [...text.replace(/\s/gu, '')];
	if (signs.length < 20) {
		throw new UnreadablePage(
			'this PDF holds no text, perhaps pictures of it; recognise its text first, or give the pictures with --ocr',
		);
	}
	const known = signs.filter((sign) =>
		/[\u3400-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203bA-Za-z0-9,.:;!?()%/+-]/u.test(sign),
	).length;
	const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length;
	if (known > signs.length * 0.8 && han > signs.length * 0.3) return;
	throw new UnreadablePage(
		'the fonts of this PDF do not say which characters their letters are; copy the text from another edition of the page, or make pictures of it and give them with --ocr',
	);
}

/** Pieces on one height with no gap between them that is wider than a letter and a half. */
function joinLines(pieces: readonly TextPiece[]): Line[] {
	const lines: Line[] = [];
	const rows = pieces.toSorted((a, b) => b.y - a.y || a.x - b.x);
	for (const { text, x, y, width, size } of rows) {
		const line = lines.findLast(
			(one) =>
				Math.abs(one.y - y) < size * 0.4 &&
				x >= one.left - size * 0.2 &&
				x - one.right < size * 1.5 &&
				Math.abs(one.size - size) < size * 0.5,
		);
		if (line === undefined) {
			lines.push({ text, left: x, right: x + width, y, size });
			continue;
		}
		const gap = x - line.right > size * 0.6 ? '\u3000' : '';
		line.text += gap + text;
		line.right = Math.max(line.right, x + width);
		line.size = Math.max(line.size, size);
	}
	return lines;
}

/** The size in which most characters are set. */
function measureBody(lines: readonly Line[]): number {
	const counts = new Map<number, number>();
	for (const { size, text } of lines)
		counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
	return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0];
}

/** Cuts along the gutters that go through, else along the widest gap between lines, until nothing is left to cut. */
function cut(lines: readonly Line[], body: number): Line[][] {
	const gutter = findGap(
		lines.map(({ left, right }) => [left, right]),
		body * 0.8,
	);
	if (gutter !== null) {
		return [
			lines.filter(({ right }) => right <= gutter),
			lines.filter(({ right }) => right > gutter),
		].flatMap((part) => cut(part, body));
	}
	const gap = findGap(
		lines.map(({ y, size }) => [y, y + size]),
		body * 0.9,
	);
	if (gap !== null) {
		return [lines.filter(({ y }) => y >= gap), lines.filter(({ y }) => y < gap)].flatMap((part) =>
			cut(part, body),
		);
	}
	return [lines.toSorted((a, b) => b.y - a.y || a.left - b.left)];
}

/** The middle of the widest gap between the spans; null where none is wider than `least`. */
function findGap(spans: readonly [number, number][], least: number): number | null {
	const sorted = spans.toSorted((a, b) => a[0] - b[0]);
	let reach = sorted[0]?.[1] ?? 0;
	let best: { at: number; width: number } | null = null;
	for (const [start, end] of sorted.slice(1)) {
		const width = start - reach;
		if (width > least && width > (best?.width ?? 0)) best = { at: reach + width / 2, width };
		reach = Math.max(reach, end);
	}
	return best?.at ?? null;
}

/** Lines of a column as paragraphs: a new one begins at an indent or after a short line. */
function joinParagraphs(block: readonly Line[], body: number, sizes: readonly number[]): RawLine[] {
	const left = Math.min(...block.map((line) => line.left));
	const right = Math.max(...block.map((line) => line.right));
	const raw: RawLine[] = [];
	let before: Line | null = null;
	for (const line of block) {
		const is_headline = line.size >= body * HEADLINE;
		const is_indented = line.left > left + line.size * 1.2;
		const was_full = before !== null && before.right > right - before.size * 1.6;
		const is_same = before !== null && Math.abs(before.size - line.size) < line.size * 0.15;
		const last = raw.at(-1);
		if (last && is_same && !is_headline && was_full && !is_indented) last.text += line.text;
		else {
			raw.push({
				text: `${is_indented && !is_headline ? '\u3000\u3000' : ''}${line.text}`,
				...(raw.length === 0 && { is_block: true }),
				...(is_headline && {
					role: 'heading' as const,
					level: Math.min(6, sizes.indexOf(Math.round(line.size)) + 1),
				}),
			});
		}
		before = line;
	}
	return raw;
}
