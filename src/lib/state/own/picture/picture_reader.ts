import type { PictureNote, PictureProblem } from '$lib/domain/own_pictures/picture_problem.ts';
import type { PictureKind } from '$lib/domain/own_pictures/recognise_picture.ts';
import type { Reference } from '$lib/domain/own_pictures/reference.ts';
import type { KeptTiles } from '$lib/domain/own_pictures/tiles/kept_tiles.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import type { Corners, PicturePlace } from '$lib/geometry/fit/picture_place.ts';
import { app_update } from '../../app_update.svelte.ts';

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

type Wanted = Exclude<PictureReply, { type: 'progress' }>;

/** The worker that unpacks and draws pictures; it goes with `stop`, in the middle of whatever it does. */
export class PictureReader {
	#worker: Worker | null = null;
	#onprogress: (phase: PicturePhase, share: number | null) => void;

	constructor(onprogress: (phase: PicturePhase, share: number | null) => void) {
		this.#onprogress = onprogress;
	}

	/** Answers with what was asked for, or with a `problem`. Never answers once stopped. */
	ask(request: PictureRequest): Promise<Wanted> {
		this.#worker ??= new Worker(new URL('./picture_worker.ts', import.meta.url), {
			type: 'module',
		});
		const worker = this.#worker;
		return new Promise((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<PictureReply>) => {
				if (data.type === 'progress') this.#onprogress(data.phase, data.share);
				else resolve(data);
			};
			worker.onerror = (event) => {
				void app_update.explain();
				resolve({ type: 'problem', problem: event.message || 'worker failed' });
			};
			worker.postMessage(request);
		});
	}

	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}
}
