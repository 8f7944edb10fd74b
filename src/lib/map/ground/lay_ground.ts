import { addProtocol } from 'maplibre-gl';
import type { FeatureCollection, Polygon } from 'geojson';
import { PMTiles, Protocol } from 'pmtiles';
import { listArchives } from '$lib/domain/ground/archives.ts';
import { DistrictTiles } from '$lib/domain/ground/district_tiles.ts';
import type { Ground, GroundArchive, GroundRelief } from '$lib/domain/ground/ground_file.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import { city } from '$lib/state/city.ts';
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
import { findLeastZoom } from '$lib/style/frame.ts';
import type { Scheme } from '$lib/style/tokens.ts';
import { openShades, type Shade } from './open_shades.ts';
import { ShadeTiles } from './shade_tiles.ts';

/** `ranges`: the host sends no parts of files; `lost`: an archive is not there or is spoilt. */
export type GroundLoss = 'ranges' | 'lost';

export type GroundLook = Omit<
	GroundOptions,
	'ground' | 'own_names' | 'has_shades' | 'districts_in'
>;

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
	const { map, relief } = ground;
	const [own, shade] = await Promise.all([loadOwnPlaces(), shading]);
	const own_names = listNames(own);
	/** Not from a ground that begins nearer than the map does. */
	const tiles =
		map && map.zooms[0] <= findLeastZoom(city.bounds)
			? new DistrictTiles(own.districts, map.zooms[1])
			: null;
	const districts_in = tiles && city.max_bounds;
	const isOf = (archive: GroundArchive | undefined, url: string): boolean =>
		url.startsWith(`${GROUND_PROTOCOL}://${archive?.file}/`);
	addProtocol(GROUND_PROTOCOL, async (asked, stop) => {
		const { data } = await protocol.tilev4(asked, stop);
		if (isOf(relief, asked.url)) keepHeights(asked.url, data);
		if (tiles && isOf(map, asked.url)) {
			return { data: tiles.addTo(data as Uint8Array, readTile(asked.url)) };
		}
		return { data: data as ArrayBuffer };
	});
	const attend =
		relief && shade ? shadeTiles(relief, archives.get(relief.file)!, shade) : undefined;
	const has_shades = attend !== undefined;
	return {
		loss: null,
		paint: (look) => ({
			...buildGround({ ...look, ground, own_names, has_shades, districts_in }),
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

type OwnPlaces = Record<'districts' | 'townships', FeatureCollection<Polygon, { name: Localized }>>;

/** What the map draws of the atlas's own, from the same files. */
async function loadOwnPlaces(): Promise<OwnPlaces> {
	const [districts, townships] = await Promise.all([
		loadDataFile<OwnPlaces['districts']>('districts.geojson'),
		loadDataFile<OwnPlaces['townships']>('townships.geojson'),
	]);
	return { districts, townships };
}

/** In every language. */
function listNames(places: OwnPlaces): string[] {
	return Object.values(places).flatMap(({ features }) =>
		features.flatMap(({ properties }) => Object.values(properties.name)),
	);
}
