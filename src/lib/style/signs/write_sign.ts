import type { Palette } from '../tokens.ts';
import type { SignPiece, Tone } from './sign.ts';

/** The colours of a sign. */
export type SignColors = Record<Tone, string>;

/** `theme`: any colour of the palette. */
export function colorSign(theme: string, palette: Pick<Palette, 'panel'>): SignColors {
	return { theme, panel: palette.panel, tint: `${theme}1f`, none: 'none' };
}

/** Pieces as SVG text. */
export function writePieces(pieces: readonly SignPiece[], colors: SignColors): string {
	return pieces
		.map(({ path, fill, stroke, stroke_width, dash, is_round }) =>
			[
				`<path d="${path}" fill="${colors[fill]}"`,
				stroke === 'none' ? '' : ` stroke="${colors[stroke]}" stroke-width="${stroke_width}"`,
				dash ? ` stroke-dasharray="${dash.join(' ')}"` : '',
				is_round ? ' stroke-linecap="round"' : '',
				'/>',
			].join(''),
		)
		.join('');
}
