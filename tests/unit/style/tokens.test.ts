import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TINT_COUNT } from '../../../src/lib/domain/city/tint_count.ts';
import { TOKENS, type Palette, type Scheme } from '../../../src/lib/style/tokens.ts';

const css = readFileSync('src/app.css', 'utf8');
const colours = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
		([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
	),
);

/** Custom property of each colour of a palette. */
function listColours(palette: Palette): [string, string][] {
	const { tints, theme, ink2, neighbour_label, ...plain } = palette;
	return [
		...Object.entries(plain),
		['ink-2', ink2],
		['neighbour-label', neighbour_label],
		...tints.map((colour, index): [string, string] => [`tint-${index + 1}`, colour]),
		...Object.entries(theme).map(([word, colour]): [string, string] => [`theme-${word}`, colour]),
	];
}

/** Relative luminance and contrast ratio, WCAG 2.2. */
function measureContrast(a: string, b: string): number {
	const [lighter, darker] = [a, b]
		.map((colour) => {
			const [red, green, blue] = [1, 3, 5].map((start) => {
				const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
				return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
			}) as [number, number, number];
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		})
		.toSorted((x, y) => y - x) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as Scheme[])('%s colours', (scheme) => {
	const palette = TOKENS[scheme];

	it('are the same in the style sheet', () => {
		for (const [name, colour] of listColours(palette)) {
			expect(colours.get(name)?.[scheme], name).toBe(colour);
		}
	});

	it.each([
		['ink on panel', palette.ink, palette.panel, 7],
		['second ink on panel', palette.ink2, palette.panel, 4.5],
		['second ink on paper', palette.ink2, palette.paper, 4.5],
		['ink on a marked word', palette.ink, palette.mark, 4.5],
		['accent on panel', palette.accent, palette.panel, 4.5],
	])('%s can be read', (_, front, back, wanted) => {
		expect(measureContrast(front, back)).toBeGreaterThanOrEqual(wanted);
	});

	it('of themes can be read in a badge', () => {
		for (const [theme, colour] of Object.entries(palette.theme)) {
			expect(measureContrast(colour, palette.panel), theme).toBeGreaterThanOrEqual(4.5);
		}
	});

	it('of district names can be read on every ground', () => {
		for (const tint of palette.tints) {
			expect(measureContrast(palette.ink, tint), tint).toBeGreaterThanOrEqual(7);
		}
	});

	it('of grounds are as many as are given out, each one once', () => {
		expect(new Set(palette.tints).size).toBe(TINT_COUNT);
	});
});
