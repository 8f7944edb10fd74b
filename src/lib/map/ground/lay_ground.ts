import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { listArchives } from '$lib/domain/ground/archives.ts';
import type { Ground, GroundRelief } from '$lib/domain/ground/ground_file.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import { ArchiveSource, NoRangesError } from '$lib/state/ground/archive_source.ts';
import { tiles_there } from '$lib/state/ground/tiles_there.svelte.ts';
import { loadDataFile } from '$lib/state/load/load_data_file.ts';
import {
	buildGround,
	GROUND_PROTOCOL,
	SHADE_PROTOCOL,
	type GroundOptions,
} from '$lib/style/layers/ground/build_ground.ts';
import { GROUND_COLORS } from '$lib/style/layers/ground/ground_colors.ts';
import { GROUND_SOURCES, type GroundPaint } from '$lib/style/layers/ground/ground_layer.ts';
import type { Scheme } from '$lib/style/tokens.ts';
import { openShades, type Shade } from './open_shades.ts';
import { ShadeTiles } from './shade_tiles.ts';

/** `ranges`: the host sends no parts of files; `lost`: an archive is not there or is spoilt. */
export type GroundLoss = 'ranges' | 'lost';

export type GroundLook = Omit<GroundOptions, 'ground' | 'own_names' | 'has_shades'>;

export type LaidGround =
	| { loss: null; paint: (look: GroundLook) => GroundPaint }
	| { loss: GroundLoss };

/** Opens the archives, so that the map either can have them or is never told of them. */
export async function layGround(ground: Ground): Promise<LaidGround> {
	const shading = ground.relief ? openShades() : Promise.resolve(null);
	const protocol = new Protocol();
	const archives = new Map(
		listArchives(ground).map(({ file }) => [file, new PMTiles(new ArchiveSource(file))] as const),
	);
	try {
		await Promise.all([...archives.values()].map((archive) => archive.getHeader()));
		for (const archive of archives.values()) protocol.add(archive);
	} catch (error) {
		return { loss: error instanceof NoRangesError ? 'ranges' : 'lost' };
	}
	const { relief } = ground;
	const heights = `${GROUND_PROTOCOL}://${relief?.file}/`;
	addProtocol(GROUND_PROTOCOL, async (asked, stop) => {
		const { data } = await protocol.tilev4(asked, stop);
		if (asked.url.startsWith(heights)) keepHeights(asked.url, data);
		return { data: data as ArrayBuffer };
	});
	const [own_names, shade] = await Promise.all([listOwnNames(), shading]);
	const attend =
		relief && shade ? shadeTiles(relief, archives.get(relief.file)!, shade) : undefined;
	const has_shades = attend !== undefined;
	return {
		loss: null,
		paint: (look) => ({
			...buildGround({ ...look, ground, own_names, has_shades }),
			...(attend && { attend }),
		}),
	};
}

/** Answers for pictures of light and shade. Gives back what draws those anew, on a map, whose edges can be drawn better. */
function shadeTiles(
	relief: GroundRelief,
	archive: PMTiles,
	shade: Shade,
): NonNullable<GroundPaint['attend']> {
	const tiles = new ShadeTiles({
		relief,
		shade,
		find: (tile) => tiles_there.find(tile),
		fetch: async (tile, stop) => {
			const data = (await archive.getZxy(...tile, stop))?.data ?? null;
			if (data) tiles_there.keep(tile, data);
			return data;
		},
	});
	addProtocol(SHADE_PROTOCOL, async ({ url }, { signal }) => {
		const [scheme] = url.slice(SHADE_PROTOCOL.length + 3).split('/');
		const picture = await tiles.draw(readTile(url), GROUND_COLORS[scheme as Scheme].relief, signal);
		return { data: picture ?? new ArrayBuffer() };
	});
	return (map) => {
		tiles.onlate = (late) => {
			if (!map.getSource(GROUND_SOURCES.shades)) return;
			map.refreshTiles(
				GROUND_SOURCES.shades,
				late.map(([z, x, y]) => ({ z, x, y })),
			);
		};
		return () => (tiles.onlate = () => {});
	};
}

/** The map takes what it gets away into its worker: what is kept is a copy. */
function keepHeights(url: string, data: unknown): void {
	const bytes =
		data instanceof Uint8Array ? data : data instanceof ArrayBuffer && new Uint8Array(data);
	if (bytes && bytes.length > 0) tiles_there.keep(readTile(url), bytes.slice().buffer);
}

function readTile(url: string): [number, number, number] {
	const [z, x, y] = url.split('/').slice(-3).map(Number);
	return [z!, x!, y!];
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
