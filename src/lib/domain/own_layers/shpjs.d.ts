/** The parts of shpjs that are used; the package has no types of its own. */
declare module 'shpjs' {
	import type { FeatureCollection, Geometry } from 'geojson';

	/** `prj`: text of a .prj file; shapes are then converted to WGS-84. */
	export function parseShp(shp: Uint8Array, prj?: string): Geometry[];
	/** `encoding`: a label of the Encoding standard. */
	export function parseDbf(dbf: Uint8Array, encoding?: string): Record<string, unknown>[];
	export function combine(parts: [Geometry[], Record<string, unknown>[]]): FeatureCollection;
}
