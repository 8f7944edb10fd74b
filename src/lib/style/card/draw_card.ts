/** A card as SVG text: words on the left, the map on the right, every letter an outline. */

import type { InEvery } from '../../domain/language/languages.ts';
import { FRAME_RATIOS } from '../frame.ts';
import { QUOTATION_SIGN } from '../quotation_sign.ts';
import { CLASS_SIGNS } from '../signs/class_signs.ts';
import { colorSign, writePieces } from '../signs/write_sign.ts';
import { THEME_ICONS } from '../theme_icons.ts';
import { TOKENS } from '../tokens.ts';
import { CARD_SIZE, type Card } from './card.ts';
import type { CardTools, Face, Typesetter } from './card_tools.ts';
import { drawMap } from './draw_map.ts';
import { setLines, setLinesAround, type LineBox, type SetLines } from './set_lines.ts';

const palette = TOKENS.light;
const { width, height } = CARD_SIZE;
/** The drawing fills the height; its own ratio gives the width. */
const MAP_PX = height * FRAME_RATIOS.city;
const LEFT = 64;
const COLUMN_PX = width - MAP_PX - LEFT - 44;
/** Where the quotation's words begin: its sign hangs in the margin. */
const INDENT = 44;
/** Baseline of the last line of the column. */
const FOOT = 588;

/** Sizes of a title in pixels, and the lines it may fill. */
const TITLES = [
	[60, 2],
	[52, 2],
	[46, 2],
	[42, 3],
] as const;

/** Of its words, in sizes of the letter: Chinese signs fill their squares. */
const LEADING: InEvery<number> = { zh: 1.62, en: 1.48 };
const ELLIPSIS = { zh: '……', en: ' …' } as const;

/** Strings a typesetter has to know besides those of the card. */
export const CARD_WORDS: readonly string[] = [...Object.values(ELLIPSIS), '0123456789 '];

export function drawCard(card: Card, tools: CardTools): string {
	const { typesetter } = tools;
	const column = [drawBrand(card, typesetter)];
	let y = drawKicker(card, typesetter, column);
	y = drawTitle(card, typesetter, y, column);
	y = drawPlacement(card, typesetter, y, column);
	drawBody(card, typesetter, y, column);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
		`<rect width="${width}" height="${height}" fill="${palette.panel}"/>`,
		`<svg x="${width - MAP_PX}" width="${MAP_PX}" height="${height}" viewBox="0 0 ${MAP_PX} ${height}">`,
		`<rect width="${MAP_PX}" height="${height}" fill="${palette.paper}"/>`,
		drawMap(card, tools, MAP_PX),
		'</svg>',
		...column,
		'</svg>',
	].join('');
}

/** Icon, then themes and district. Returns the baseline of what follows. */
function drawKicker(card: Card, typesetter: Typesetter, out: string[]): number {
	if (card.kicker === '') return 128;
	const color = card.theme ? palette.theme[card.theme] : palette.accent;
	const face = sans(card, 25, 600);
	const text_x = card.theme ? LEFT + 42 : LEFT;
	const { lines } = set(card.kicker, face, width - MAP_PX - 44 - text_x, 1, typesetter);
	if (card.theme) {
		out.push(
			`<g transform="translate(${LEFT} 62) scale(1.9)"><path d="${THEME_ICONS[card.theme]}" fill="none" stroke="${color}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/></g>`,
		);
	}
	out.push(`<g fill="${color}">${typesetter.draw(lines[0]!, face, text_x, 86)}</g>`);
	return 86;
}

/** As large as its lines allow. */
function drawTitle(card: Card, typesetter: Typesetter, y: number, out: string[]): number {
	const set_titles = TITLES.map(([size_px, most]) => {
		const face: Face = { family: 'serif', weight: 700, size_px, language: card.language };
		return { face, ...set(card.title, face, COLUMN_PX, most, typesetter) };
	});
	const { face, lines } = set_titles.find(({ is_cut }) => !is_cut) ?? set_titles.at(-1)!;
	let baseline = y + 18;
	for (const line of lines) {
		baseline += face.size_px * 1.22;
		out.push(`<g fill="${palette.ink}">${typesetter.draw(line, face, LEFT, baseline)}</g>`);
	}
	return baseline;
}

function drawPlacement(card: Card, typesetter: Typesetter, y: number, out: string[]): number {
	const words = card.placement?.words ?? card.subtitle;
	if (!words) return y;
	const face = sans(card, 23, 400);
	const text_x = card.placement ? LEFT + 36 : LEFT;
	const { lines } = set(words, face, COLUMN_PX - (text_x - LEFT), 2, typesetter);
	let baseline = y + 12;
	for (const [index, line] of lines.entries()) {
		baseline += 34;
		if (index === 0 && card.placement) {
			out.push(
				`<g transform="translate(${LEFT - 1} ${baseline - 21}) scale(1.08)">${writePieces(CLASS_SIGNS[card.placement.class], colorSign(palette.ink2, palette))}</g>`,
			);
		}
		out.push(`<g fill="${palette.ink2}">${typesetter.draw(line, face, text_x, baseline)}</g>`);
	}
	return baseline;
}

/** The quotation and whose it is, or our own words, in the room that is left above the foot. */
function drawBody(card: Card, typesetter: Typesetter, y: number, out: string[]): void {
	const { quotation } = card;
	const text = quotation?.text ?? card.lead;
	if (!text) return;
	const x = quotation ? LEFT + INDENT : LEFT;
	const credit_face = sans(card, 18, 400);
	const notes = card.note
		? set(card.note, credit_face, COLUMN_PX - INDENT, 3, typesetter).lines
		: [];
	const credits = (quotation?.credit ?? []).map(
		(words) => set(words, credit_face, COLUMN_PX - INDENT, 1, typesetter).lines[0] ?? '',
	);
	const credit_px = quotation ? (notes.length + credits.length) * 27 + 10 : 0;
	const room = FOOT - 60 - credit_px - y - 22;
	const sizes = [31, 28, 25].map((size_px) => {
		const face: Face = quotation
			? { family: 'serif', weight: 500, size_px, language: card.language }
			: sans(card, size_px - 3, 400);
		const leading = Math.round(size_px * LEADING[card.language]);
		const most = Math.max(1, Math.floor(room / leading));
		const box = buildBox(face, COLUMN_PX - (x - LEFT), most, typesetter);
		return { face, leading, ...setLinesAround(text, quotation?.focus ?? null, box) };
	});
	const { face, leading, lines } = sizes.find(({ is_cut }) => !is_cut) ?? sizes.at(-1)!;
	let baseline = y + 22;
	if (quotation) out.push(drawQuotationSign(baseline + leading - face.size_px * 0.86));
	for (const line of lines) {
		baseline += leading;
		out.push(`<g fill="${palette.ink}">${typesetter.draw(line, face, x, baseline)}</g>`);
	}
	baseline += 14;
	for (const line of [...notes, ...credits]) {
		baseline += 27;
		out.push(`<g fill="${palette.ink2}">${typesetter.draw(line, credit_face, x, baseline)}</g>`);
	}
}

/** Hangs in the margin, clear of the words. */
function drawQuotationSign(y: number): string {
	return `<path transform="translate(${LEFT} ${y}) scale(1.45)" fill="${palette.accent}" d="${QUOTATION_SIGN}"/>`;
}

/** The atlas's pin and name. */
function drawBrand(card: Card, typesetter: Typesetter): string {
	const face: Face = { family: 'serif', weight: 700, size_px: 22, language: card.language };
	const name = typesetter.draw(card.city.title[card.language], face, LEFT + 40, FOOT);
	return [
		`<g transform="translate(${LEFT} ${FOOT - 22}) scale(0.9)"><rect width="32" height="32" rx="7" fill="${palette.accent}"/>`,
		`<path d="M16 25.5c-4.2-5-6.6-8.2-6.6-11.4a6.6 6.6 0 0 1 13.2 0c0 3.2-2.4 6.4-6.6 11.4Z" fill="none" stroke="${palette.panel}" stroke-width="2.2"/>`,
		`<circle cx="16" cy="14" r="2.4" fill="${palette.panel}"/></g>`,
		`<g fill="${palette.ink}">${name}</g>`,
	].join('');
}

function sans(card: Card, size_px: number, weight: number): Face {
	return { family: 'sans', weight, size_px, language: card.language };
}

function set(
	text: string,
	face: Face,
	width_px: number,
	most: number,
	typesetter: Typesetter,
): SetLines {
	return setLines(text, buildBox(face, width_px, most, typesetter));
}

function buildBox(face: Face, width_px: number, most: number, typesetter: Typesetter): LineBox {
	const measure = (piece: string): number => typesetter.measure(piece, face);
	return { width_px, most, measure, ellipsis: ELLIPSIS[face.language] };
}
