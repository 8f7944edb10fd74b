import {
	buildLayer,
	previewReading,
	type OwnAnswer,
} from '../../../../src/lib/domain/own_layers/build_layer.ts';
import {
	OwnFileError,
	type OwnProblem,
} from '../../../../src/lib/domain/own_layers/own_problem.ts';
import { readOwnFile } from '../../../../src/lib/domain/own_layers/read_own_file.ts';
import { findSurroundings } from '../../../../src/lib/domain/own_layers/guess_system.ts';
import { buildBelt } from '../../../../src/lib/geometry/systems/belt.ts';

/** Layers of these tests are meant for a city of the belt of 114 degrees east. */
export const HOME = findSurroundings({
	belt: buildBelt(38),
	max_bounds: [111.9, 25.9, 115.8, 29.6],
});

export const point = (coordinates: unknown, properties: object = {}): object => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates },
});
export const collection = (features: unknown[], more: object = {}): string =>
	JSON.stringify({ type: 'FeatureCollection', ...more, features });
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function open(content: string | Uint8Array, name = 'file') {
	const bytes = typeof content === 'string' ? encode(content) : content;
	return readOwnFile(bytes, name);
}

/** Opens and builds as a reader who leaves everything as it was guessed. */
export async function take(
	content: string | Uint8Array,
	change: Partial<OwnAnswer> = {},
	name?: string,
) {
	const reading = await open(content, name);
	const preview = previewReading(reading, HOME);
	const layer = buildLayer(reading, { ...preview.guess, ...change }, HOME);
	const geojson = JSON.parse(layer.geojson.join('')) as GeoJSON.FeatureCollection;
	return { preview, ...layer, features: geojson.features };
}

export async function findProblem(run: () => Promise<unknown>): Promise<OwnProblem> {
	try {
		await run();
	} catch (error) {
		if (error instanceof OwnFileError) return error.problem;
		throw error;
	}
	throw new Error('the file was taken');
}
