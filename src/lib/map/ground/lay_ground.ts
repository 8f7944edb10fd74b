import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { listArchives } from '$lib/domain/ground/archives.ts';
import type { Ground } from '$lib/domain/ground/ground_file.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import { ArchiveSource, NoRangesError } from '$lib/state/ground/archive_source.ts';
import { tiles_there } from '$lib/state/ground/tiles_there.svelte.ts';
import { loadDataFile } from '$lib/state/load/load_data_file.ts';
import {
	buildGround,
	GROUND_PROTOCOL,
	type GroundOptions,
} from '$lib/style/layers/ground/build_ground.ts';
import type { GroundPaint } from '$lib/style/layers/ground/ground_layer.ts';

/** `ranges`: the host sends no parts of files; `lost`: an archive is not there or is spoilt. */
export type GroundLoss = 'ranges' | 'lost';

export type GroundLook = Omit<GroundOptions, 'ground' | 'own_names'>;

export type LaidGround =
	| { loss: null; paint: (look: GroundLook) => GroundPaint }
	| { loss: GroundLoss };

/** Opens the archives, so that the map either can have them or is never told of them. */
export async function layGround(ground: Ground): Promise<LaidGround> {
	const protocol = new Protocol();
	try {
		const archives = listArchives(ground).map(({ file }) => new PMTiles(new ArchiveSource(file)));
		await Promise.all(archives.map((archive) => archive.getHeader()));
		for (const archive of archives) protocol.add(archive);
	} catch (error) {
		return { loss: error instanceof NoRangesError ? 'ranges' : 'lost' };
	}
	const heights = `${GROUND_PROTOCOL}://${ground.relief?.file}/`;
	addProtocol(GROUND_PROTOCOL, async (asked, stop) => {
		const { data } = await protocol.tilev4(asked, stop);
		if (asked.url.startsWith(heights)) keepHeights(asked.url, data);
		return { data: data as ArrayBuffer };
	});
	const own_names = await listOwnNames();
	return { loss: null, paint: (look) => buildGround({ ...look, ground, own_names }) };
}

/** The map takes what it gets away into its worker: what is kept is a copy. */
function keepHeights(url: string, data: unknown): void {
	const [z, x, y] = url.split('/').slice(-3).map(Number);
	const bytes =
		data instanceof Uint8Array ? data : data instanceof ArrayBuffer && new Uint8Array(data);
	if (!bytes || bytes.length === 0 || z === undefined || x === undefined || y === undefined) return;
	tiles_there.keep([z, x, y], bytes.slice().buffer);
}

/** Names in every language of what the map draws from the same files. */
async function listOwnNames(): Promise<string[]> {
	const files = await Promise.all(
		['districts.geojson', 'townships.geojson'].map((file) =>
			loadDataFile<{ features: { properties: { name: Localized } }[] }>(file),
		),
	);
	return files.flatMap(({ features }) =>
		features.flatMap(({ properties }) => Object.values(properties.name)),
	);
}
