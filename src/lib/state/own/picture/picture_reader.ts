import type { PictureNote, PictureProblem } from '$lib/domain/own_pictures/picture_problem.ts';
import type { PictureKind } from '$lib/domain/own_pictures/recognise_picture.ts';
import type { Reference } from '$lib/domain/own_pictures/reference.ts';
import type { KeptTiles } from '$lib/domain/own_pictures/tiles/kept_tiles.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import type { Corners, PicturePlace } from '$lib/geometry/fit/picture_place.ts';
import { AskedWorker } from '../asked_worker.ts';

export type PicturePhase = 'loading' | 'reading' | 'placing';

/** A picture as it was opened, unpacked and small enough to be drawn. */
export type Scan = {
	format: string;
	/** PNG, JPEG or WebP, upright. */
	blob: Blob;
	size: [width: number, height: number];
	/** Pixels of the file itself. */
	full: [width: number, height: number];
	notes: PictureNote[];
	/** What the file itself says of where it belongs. */
	reference: Reference | null;
	/** Why what it says cannot be used; points may be set all the same. */
	refusal: PictureProblem | null;
	/** Tiles lie where they lie. */
	laid: LaidTiles | null;
};

export type LaidTiles = {
	/** Of the small picture that stands for all. */
	corners: Corners;
	/** `[west, south, east, north]`. */
	bounds: Bounds;
	tiles: KeptTiles;
};

/** As it is drawn between its corners. */
export type Placed = {
	blob: Blob;
	pixels: [width: number, height: number];
	corners: Corners;
	notes: PictureNote[];
};

export type PictureRequest =
	| { type: 'open'; file: Blob; kind: PictureKind }
	| { type: 'place'; blob: Blob; size: [width: number, height: number]; place: PicturePlace };

export type PictureReply =
	| { type: 'progress'; phase: PicturePhase; share: number | null }
	| { type: 'scan'; scan: Scan }
	| { type: 'placed'; placed: Placed }
	| { type: 'problem'; problem: PictureProblem | string };

/** The worker that unpacks and draws pictures. */
export class PictureReader extends AskedWorker<PictureRequest, PictureReply> {
	constructor(onprogress: (phase: PicturePhase, share: number | null) => void) {
		super(
			() => new Worker(new URL('./picture_worker.ts', import.meta.url), { type: 'module' }),
			({ phase, share }) => onprogress(phase, share),
		);
	}
}
