import { AskedWorker } from './asked_worker.ts';
import { startFilesWorker } from './start_files_worker.ts';
import { own_tiles } from './tiles/own_tiles.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import type { OwnAnswer, OwnPreview, OwnSummary } from '$lib/domain/own_layers/build_layer.ts';
import type { OwnProblem } from '$lib/domain/own_layers/own_problem.ts';
import type { FileReading } from '$lib/domain/drawing/drawing_file.ts';
import type { CutLayer } from '$lib/domain/own_layers/cut_layer.ts';
import type { OwnHits } from '$lib/domain/here/here.ts';
import type { PictureKind } from '$lib/domain/own_pictures/recognise_picture.ts';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';

export type OwnPhase = 'loading' | 'reading' | 'placing';

export type OwnRequest =
	| { type: 'open'; file: File; part: string | null }
	| { type: 'build'; answer: OwnAnswer }
	| { type: 'polygons'; blob: Blob }
	| { type: 'cut'; blob: Blob; bounds: Bounds }
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
	| { type: 'cut'; cut: CutLayer }
	| { type: 'here'; hits: OwnHits[] }
	| { type: 'drawing'; reading: FileReading }
	| { type: 'problem'; problem: OwnProblem | string };

/** The worker that reads files. */
export class OwnFiles extends AskedWorker<OwnRequest, OwnReply> {
	constructor(onprogress: (phase: OwnPhase, share: number | null) => void = () => {}) {
		super(startFilesWorker, ({ phase, share }) => onprogress(phase, share));
	}

	/** The features of the layer that was built stay here for the map, so that nothing reads them again. */
	keepForMap(blob: Blob): void {
		const worker = this.release();
		if (worker) own_tiles.adopt(blob, worker);
	}
}
