import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { listArchives } from '$lib/domain/ground/archives.ts';
import type { Ground } from '$lib/domain/ground/ground_file.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import { ArchiveSource, NoRangesError } from '$lib/state/ground/archive_source.ts';
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
	addProtocol(GROUND_PROTOCOL, protocol.tile);
	const own_names = await listOwnNames();
	return { loss: null, paint: (look) => buildGround({ ...look, ground, own_names }) };
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
