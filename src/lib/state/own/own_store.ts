import { openDB, type DBSchema } from 'idb';
import type { OwnSummary } from '$lib/domain/own_layers/build_layer.ts';
import type { FitKind } from '$lib/geometry/fit/fit_plane.ts';
import type { Pin } from '$lib/domain/own_pictures/fit_pins.ts';
import type { KeptTiles } from '$lib/domain/own_pictures/tiles/kept_tiles.ts';
import type { PictureSummary } from '$lib/domain/own_pictures/picture_summary.ts';

type OwnLook = {
	id: string;
	name: string;
	/** Place from the lowest up. */
	order: number;
	is_visible: boolean;
	/** Percent, 10 to 100. */
	opacity: number;
};

/** Features of the reader's own, as they are drawn and as they are kept. */
export type OwnFeatureLayer = OwnLook & {
	/** Layers of earlier versions have none. */
	kind?: undefined;
	summary: OwnSummary;
	/** GeoJSON, WGS-84. */
	blob: Blob;
	/** Pages of the attribute table. */
	table: Blob[];
	/** `#rrggbb`. */
	color: string;
	/** CSS pixels. */
	width: number;
};

/** A picture that was pinned by points: with what it takes to move them again. */
export type KeptScan = {
	format: string;
	/** As it was opened; the same as the layer's where that is drawn as it is. */
	blob: Blob;
	size: [width: number, height: number];
	pins: Pin[];
	kind: FitKind;
};

/** A picture of the reader's own. */
export type OwnPictureLayer = OwnLook & {
	kind: 'picture';
	summary: PictureSummary;
	/** As it is drawn between the corners. */
	blob: Blob;
	scan: KeptScan | null;
	/** What it shows on a live map, where its picture is only the small one of an archive. */
	tiles: KeptTiles | null;
};

export type OwnLayer = OwnFeatureLayer | OwnPictureLayer;

export function isFeatureLayer(layer: OwnLayer): layer is OwnFeatureLayer {
	return layer.kind === undefined;
}

interface OwnSchema extends DBSchema {
	layers: { key: string; value: OwnLayer };
}

const open = () =>
	openDB<OwnSchema>('own-layers', 1, {
		upgrade: (database) => void database.createObjectStore('layers', { keyPath: 'id' }),
	});

/** What the browser keeps until the reader removes it. All reject where the browser keeps nothing, or has no room. */
export const own_store = {
	async list(): Promise<OwnLayer[]> {
		const layers = await (await open()).getAll('layers');
		return layers.sort((a, b) => a.order - b.order);
	},
	async put(layer: OwnLayer): Promise<void> {
		await (await open()).put('layers', layer);
	},
	async remove(id: string): Promise<void> {
		await (await open()).delete('layers', id);
	},
	async clear(): Promise<void> {
		await (await open()).clear('layers');
	},
};
