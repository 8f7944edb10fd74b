import { openDB, type DBSchema } from 'idb';
import type { OwnSummary } from '$lib/domain/own_layers/build_layer.ts';

/** A layer of the reader's own, as it is drawn and as it is kept. */
export type OwnLayer = {
	id: string;
	name: string;
	summary: OwnSummary;
	/** GeoJSON, WGS-84. */
	blob: Blob;
	/** Pages of the attribute table. */
	table: Blob[];
	/** Place from the lowest up. */
	order: number;
	is_visible: boolean;
	/** `#rrggbb`. */
	color: string;
	/** Percent, 10 to 100. */
	opacity: number;
	/** CSS pixels. */
	width: number;
};

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
