import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { coverBounds } from '../../../src/lib/geometry/tile_cover.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';

/** Zooms that are cut; a map enlarges the last ones. */
const ZOOMS: readonly [number, number] = [6, 10];
const EXTENT = 4096;

/** Sites as vector tiles, `tiles/<z>/<x>/<y>.pbf`: with id and names, as a page would have them for a label and a popup. */
export function writeSiteTiles(folder: string, { sites, city }: Catalog): void {
	const features = sites.flatMap(({ id, geometry, properties: { name } }) =>
		geometry
			? [{ type: 'Feature' as const, geometry, properties: { id, zh: name.zh, en: name.en } }]
			: [],
	);
	const index = new GeoJSONVT(
		{ type: 'FeatureCollection', features: features as GeoJSON.Feature[] },
		{ maxZoom: ZOOMS[1], extent: EXTENT },
	);
	for (let zoom = ZOOMS[0]; zoom <= ZOOMS[1]; zoom++) {
		const { z, x, y } = coverBounds(city.max_bounds, zoom);
		for (let column = x[0]; column <= x[1]; column++) {
			mkdirSync(join(folder, `tiles/${z}/${column}`), { recursive: true });
			for (let row = y[0]; row <= y[1]; row++) {
				const tile = index.getTile(z, column, row);
				if (!tile) continue;
				const bytes = fromGeojsonVt(
					{ sites: tile as GeoJSONVTTile },
					{ version: 2, extent: EXTENT },
				);
				writeFileSync(join(folder, `tiles/${z}/${column}/${row}.pbf`), bytes);
			}
		}
	}
}
