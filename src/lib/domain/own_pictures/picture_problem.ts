/** What can be wrong with a picture of the reader's own, and what is worth a word. Codes with data; words are for the page. */

import type { SourceId } from '../../geometry/systems/source_systems.ts';

/** Sizes are bytes, widths and heights pixels. */
export type PictureProblem =
	| { code: 'empty' }
	/** `expected`: the mark a whole file of this kind ends with, or its size in bytes. */
	| { code: 'truncated'; format: string; expected: string }
	| { code: 'damaged'; format: string; found: string }
	/** A kind of picture that browsers do not read; `format` is its name. */
	| { code: 'unread-format'; format: string }
	| { code: 'too-many-pixels'; width: number; height: number; limit: number }
	| { code: 'too-large'; size: number; limit: number }
	| { code: 'no-extent' }
	/** A datum from which nobody has published a way that holds here. */
	| { code: 'no-public-way'; epsg: number | null; name: string }
	| { code: 'unknown-system'; found: string }
	/** Numbers that cannot be a place in the system they are said to be in. */
	| { code: 'not-there'; found: string; system: SourceId }
	| { code: 'bad-world-file'; line: number; found: string }
	| { code: 'unread-compression'; found: string }
	| { code: 'unread-colours'; found: string }
	| { code: 'encrypted' }
	| { code: 'no-pages' }
	/** An archive of shapes, which the operator's command takes. */
	| { code: 'vector-tiles'; layers: string[] }
	| { code: 'old-archive'; version: number }
	| { code: 'unread-tiles'; found: string }
	| { code: 'no-tiles' }
	| { code: 'not-mbtiles'; tables: string[] };

/** Not wrong, but the reader should know. */
export type PictureNote =
	| { code: 'scaled'; from: [number, number]; to: [number, number] }
	| { code: 'turned' }
	| { code: 'deep'; bits: number }
	| { code: 'cmyk' }
	| { code: 'animated' }
	| { code: 'resolution'; dpi: number }
	| { code: 'page'; page: number; count: number; dpi: number }
	/** `low` and `high` are drawn black and white. */
	| { code: 'stretched'; low: number; high: number }
	| { code: 'bands'; count: number; drawn: number[] }
	| { code: 'alpha' }
	| { code: 'gaps'; value: number }
	| { code: 'no-reference' }
	| { code: 'far-away' }
	| { code: 'warped' }
	/** Pixels that the parallelogram is off at most. */
	| { code: 'flat'; error_px: number }
	/** A smaller picture that the file holds was read. */
	| { code: 'overview'; width: number; height: number }
	| { code: 'world-file'; name: string }
	/** Points that the file itself is pinned by. */
	| { code: 'ground-points'; count: number; rms_m: number }
	| { code: 'tiles'; count: number; zooms: [number, number] };

/** Thrown while a picture is read; `problem` says what and where. */
export class PictureError extends Error {
	problem: PictureProblem;

	constructor(problem: PictureProblem) {
		super(problem.code);
		this.problem = problem;
	}
}

/** Pixels along a side of what is kept and drawn: what every graphics card of the last ten years holds in one piece. */
export const MOST_SIDE = 4096;
/** Pixels of a picture that browsers unpack: beyond it they give up. */
export const MOST_PIXELS = 268_000_000;
