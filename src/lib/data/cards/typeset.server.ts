/** Text as outlines, shaped by HarfBuzz from the Noto fonts of the Fontsource packages: the same on every machine that builds. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as hb from 'harfbuzzjs';
import wawoff2 from 'wawoff2';
import type { Language } from '../../domain/schema/localized.ts';
import type { Face, Typesetter } from '../../style/card/card_tools.ts';

/** A part of a family, for the characters of some ranges. */
type Slice = { file: string; ranges: [first: number, last: number][] };

/** A face at one weight. `paths`: of the glyphs drawn so far. */
type SlicedFont = { font: hb.Font; units_per_em: number; paths: Map<number, string> };
type Run = { text: string; font: SlicedFont; language: Language };

const require = createRequire(import.meta.url);

/** Each package has a list of its parts and the Unicode ranges they hold. */
const families = {
	serif: {
		name: 'noto-serif-sc',
		list: require.resolve('@fontsource-variable/noto-serif-sc/unicode.json'),
	},
	sans: {
		name: 'noto-sans-sc',
		list: require.resolve('@fontsource-variable/noto-sans-sc/unicode.json'),
	},
} as const;
type Family = keyof typeof families;

/** Proportional punctuation for English; for Chinese, punctuation that closes up where two marks meet. */
const features = {
	zh: [new hb.Feature('chws', 1)],
	en: [new hb.Feature('palt', 1)],
} as const satisfies Record<Language, hb.Feature[]>;

/** Can set the characters of `texts`; only the parts of the fonts that hold them are unpacked. */
export async function loadTypesetter(texts: Iterable<string>): Promise<Typesetter> {
	const points = new Set(
		[...texts].flatMap((text) => [...text].map((sign) => sign.codePointAt(0)!)),
	);
	const faces = { serif: await loadFaces('serif', points), sans: await loadFaces('sans', points) };
	const fonts = new Map<string, SlicedFont>();
	const widths_em = new Map<string, number>();

	function openFont(family: Family, weight: number, point: number): SlicedFont {
		const face = faces[family].get(point);
		if (!face)
			throw new RangeError(`No ${families[family].name} glyph for ${describePoint(point)}`);
		const key = `${family} ${weight} ${face.ptr}`;
		let opened = fonts.get(key);
		if (!opened) {
			const font = new hb.Font(face);
			font.setVariations([new hb.Variation('wght', weight)]);
			opened = { font, units_per_em: face.upem, paths: new Map() };
			fonts.set(key, opened);
		}
		return opened;
	}

	function splitRuns(text: string, { family, weight, language }: Face): Run[] {
		const runs: Run[] = [];
		for (const sign of text) {
			const font = openFont(family, weight, sign.codePointAt(0)!);
			const last = runs.at(-1);
			if (last?.font === font) last.text += sign;
			else runs.push({ text: sign, font, language });
		}
		return runs;
	}

	return {
		measure(text, face) {
			const key = `${face.family} ${face.weight} ${face.language} ${text}`;
			let width_em = widths_em.get(key);
			if (width_em === undefined) {
				width_em = splitRuns(text, face).reduce((sum, run) => sum + measureRun(run), 0);
				widths_em.set(key, width_em);
			}
			return width_em * face.size_px;
		},
		draw(text, face, x, y) {
			let left = x;
			return splitRuns(text, face)
				.map((run) => {
					const drawn = drawRun(run, face.size_px, left, y);
					left += measureRun(run) * face.size_px;
					return drawn;
				})
				.join('');
		},
	};
}

function shapeRun({ text, font, language }: Run): (hb.GlyphInfo & Partial<hb.GlyphPosition>)[] {
	const buffer = new hb.Buffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	hb.shape(font.font, buffer, features[language]);
	return buffer.getGlyphInfosAndPositions();
}

function measureRun(run: Run): number {
	const units = shapeRun(run).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
	return units / run.font.units_per_em;
}

function drawRun(run: Run, size_px: number, x: number, y: number): string {
	const { font, units_per_em, paths } = run.font;
	const scale = size_px / units_per_em;
	let left = x;
	return shapeRun(run)
		.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
			const path = paths.get(codepoint) ?? font.glyphToPath(codepoint);
			paths.set(codepoint, path);
			const at = `${round(left + xOffset * scale)} ${round(y - yOffset * scale)}`;
			left += xAdvance * scale;
			return path
				? `<path transform="translate(${at}) scale(${scale} ${-scale})" d="${path}"/>`
				: '';
		})
		.join('');
}

/** The face of every character; a later part of the family wins, as in the cascade of its style sheet. */
async function loadFaces(
	family: Family,
	points: ReadonlySet<number>,
): Promise<ReadonlyMap<number, hb.Face>> {
	const faces = new Map<number, hb.Face>();
	for (const { file, ranges } of listSlices(family)) {
		const wanted = [...points].filter((point) =>
			ranges.some(([first, last]) => point >= first && point <= last),
		);
		if (wanted.length === 0) continue;
		const face = new hb.Face(new hb.Blob(await wawoff2.decompress(readFileSync(file))));
		const held = new Set(face.collectUnicodes());
		for (const point of wanted) if (held.has(point)) faces.set(point, face);
	}
	return faces;
}

function listSlices(family: Family): Slice[] {
	const { name, list } = families[family];
	const ranges_by_part: Record<string, string> = JSON.parse(readFileSync(list, 'utf8'));
	return Object.entries(ranges_by_part).map(([part, ranges]) => ({
		file: join(dirname(list), 'files', `${name}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`),
		ranges: ranges.split(',').map((range) => {
			const [first = '', last = first] = range.replace('U+', '').split('-');
			return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
		}),
	}));
}

/** `"湘" (U+6E58)`. */
function describePoint(point: number): string {
	const code = point.toString(16).toUpperCase().padStart(4, '0');
	return `"${String.fromCodePoint(point)}" (U+${code})`;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
