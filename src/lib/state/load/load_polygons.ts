import type { Polygonal } from '$lib/geometry/position.ts';
import { loadDataFile } from './load_data_file.ts';
import { readPolygons } from './query_sources.ts';

/** The city's districts by adcode. */
export function loadPolygons(): Promise<ReadonlyMap<number, Polygonal>> {
	return readPolygons(loadDataFile);
}
