/** What the page and the worker that shades say to each other. */

import type { HeightPicture } from '../../state/ground/decode_heights.ts';
import type { ShadeTile } from '../../style/layers/ground/shade_heights.ts';

/** A tile with those around it, as `HeightsAround` has them: the name each has in its archive, and the bytes of its picture. */
export type ShadeCall = Pick<ShadeTile, 'zoom' | 'row' | 'scale' | 'colors'> & {
	number: number;
	around: readonly ({ name: string; bytes: ArrayBuffer } | null)[];
	picture: HeightPicture;
};

/** The first says whether the worker can shade; each that follows has a call's number, and no picture where the tile is spoilt. */
export type ShadeReply = { is_able: boolean } | { number: number; picture: ImageBitmap | null };
