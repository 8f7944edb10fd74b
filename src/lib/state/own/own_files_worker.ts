/** Reads files of the reader's own away from the page. One file at a time: `open`, then `build` with the reader's answer. */

import type { FeatureCollection } from 'geojson';
import { buildLayer, previewReading } from '../../domain/own_layers/build_layer.ts';
import { collectPolygons } from '../../domain/own_layers/collect_polygons.ts';
import { cutLayer } from '../../domain/own_layers/cut_layer.ts';
import { findFeaturesHere } from '../../domain/own_layers/features_here.ts';
import { findSurroundings } from '../../domain/own_layers/guess_system.ts';
import { readDrawingKml } from '../../domain/drawing/read_kml.ts';
import { OWN_NEAR_M } from '../../domain/here/own_features_here.ts';
import { LIMITS, OwnFileError, type OwnProblem } from '../../domain/own_layers/own_problem.ts';
import type { OwnFeature, OwnReading } from '../../domain/own_layers/own_reading.ts';
import { readOwnFile } from '../../domain/own_layers/read_own_file.ts';
import { FIRST_BYTES, recognisePicture } from '../../domain/own_pictures/recognise_picture.ts';
import { city } from '../city.ts';
import type { OwnReply, OwnRequest } from './own_files.ts';
import { TileDesk } from './tiles/tile_desk.ts';
import type { TileReply, TileRequest } from './tiles/tile_messages.ts';

const HOME = findSurroundings(city);

let reading: OwnReading | null = null;
/** Of the layer that was built last, until a map has them. */
let built: readonly OwnFeature[] = [];

const desk = new TileDesk((reply: TileReply, transfer) => postMessage(reply, { transfer }));

addEventListener('message', ({ data }: MessageEvent<OwnRequest | TileRequest>) => {
	if (isOfTiles(data)) {
		desk.take(data, takeBuilt);
		return;
	}
	answer(data).then(
		(reply) => postMessage(reply),
		(error: unknown) =>
			postMessage({ type: 'problem', problem: nameProblem(error) } satisfies OwnReply),
	);
});

function isOfTiles(request: OwnRequest | TileRequest): request is TileRequest {
	return request.type.startsWith('tile');
}

/** Whatever else was read goes: what follows are questions for tiles. */
function takeBuilt(): readonly OwnFeature[] {
	const features = built;
	built = [];
	reading = null;
	return features;
}

async function answer(request: OwnRequest): Promise<OwnReply> {
	switch (request.type) {
		case 'open': {
			const { file, part } = request;
			const first = new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer());
			const kind = part === null ? recognisePicture(first, file.name) : null;
			if (kind) return { type: 'picture', kind };
			if (file.size > LIMITS.file) {
				throw new OwnFileError({ code: 'too-large', size: file.size, limit: LIMITS.file });
			}
			const bytes = await readBytes(file);
			tell('reading', null);
			reading = await readOwnFile(bytes, file.name, part);
			return { type: 'preview', preview: previewReading(reading, HOME) };
		}
		case 'build': {
			if (!reading) throw new Error('nothing has been opened');
			tell('placing', null);
			const { summary, features, geojson, pages } = buildLayer(reading, request.answer, HOME);
			const blob = new Blob(geojson, { type: 'application/geo+json' });
			const table = pages.map((page) => new Blob([page]));
			built = features;
			const size = table.reduce((sum, page) => sum + page.size, blob.size);
			return { type: 'layer', summary: { ...summary, size }, blob, table };
		}
		case 'polygons': {
			const collection = JSON.parse(await request.blob.text()) as FeatureCollection;
			return { type: 'polygons', polygon: collectPolygons(collection) };
		}
		case 'cut': {
			const collection = JSON.parse(await request.blob.text()) as FeatureCollection;
			return { type: 'cut', cut: cutLayer(collection, request.bounds) };
		}
		case 'here': {
			const { layers, position } = request;
			const hits = [];
			for (const { name, blob } of layers) {
				const collection = JSON.parse(await blob.text()) as FeatureCollection;
				hits.push(findFeaturesHere(collection, name, position, OWN_NEAR_M));
			}
			return { type: 'here', hits };
		}
		case 'drawing': {
			const bytes = new Uint8Array(await request.file.arrayBuffer());
			return { type: 'drawing', reading: readDrawingKml(bytes) };
		}
	}
}

async function readBytes(file: File): Promise<Uint8Array> {
	const bytes = new Uint8Array(file.size);
	const reader = file.stream().getReader();
	let filled = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return bytes;
		bytes.set(value, filled);
		filled += value.length;
		tell('loading', filled / file.size);
	}
}

function tell(phase: 'loading' | 'reading' | 'placing', share: number | null): void {
	postMessage({ type: 'progress', phase, share } satisfies OwnReply);
}

function nameProblem(error: unknown): OwnProblem | string {
	if (error instanceof OwnFileError) return error.problem;
	return error instanceof Error ? error.message : String(error);
}
