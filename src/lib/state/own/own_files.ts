import { app_update } from '../app_update.svelte.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import type { OwnAnswer, OwnPreview, OwnSummary } from '$lib/domain/own_layers/build_layer.ts';
import type { OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import type { FileReading } from '$lib/domain/drawing/drawing_file.ts';
import type { OwnHits } from '$lib/domain/here/here.ts';
import type { PictureKind } from '$lib/domain/own_pictures/recognise_picture.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';

export type OwnPhase = 'loading' | 'reading' | 'placing';

export type OwnRequest =
	| { type: 'open'; file: File; part: string | null }
	| { type: 'build'; answer: OwnAnswer }
	| { type: 'polygons'; blob: Blob }
	| { type: 'here'; layers: readonly { name: string; blob: Blob }[]; position: Position }
	| { type: 'drawing'; file: File };

/** `problem` is a text where the program itself failed. */
export type OwnReply =
	| { type: 'progress'; phase: OwnPhase; share: number | null }
	| { type: 'preview'; preview: OwnPreview }
	/** No features: a picture, which is read elsewhere. */
	| { type: 'picture'; kind: PictureKind }
	| { type: 'layer'; summary: OwnSummary; blob: Blob; table: Blob[] }
	| { type: 'polygons'; polygon: Polygonal | null }
	| { type: 'here'; hits: OwnHits[] }
	| { type: 'drawing'; reading: FileReading }
	| { type: 'problem'; problem: OwnProblem | string };

type Wanted = Exclude<OwnReply, { type: 'progress' }>;

/** The worker that reads files; it goes with `stop`, in the middle of whatever it does. */
export class OwnFiles {
	#worker: Worker | null = null;
	#onprogress: (phase: OwnPhase, share: number | null) => void;

	constructor(onprogress: (phase: OwnPhase, share: number | null) => void = () => {}) {
		this.#onprogress = onprogress;
	}

	/** Answers with what was asked for, or with a `problem`. Never answers once stopped. */
	ask(request: OwnRequest): Promise<Wanted> {
		this.#worker ??= new Worker(new URL('./own_files_worker.ts', import.meta.url), {
			type: 'module',
		});
		const worker = this.#worker;
		return new Promise((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
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
