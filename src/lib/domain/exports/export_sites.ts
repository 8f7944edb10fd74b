/** A selection of sites as a file, in the format and the coordinate system somebody else's program wants. */

import type { SystemId } from '../../geometry/systems/systems.ts';
import type { City } from '../city/city.ts';
import { CSV } from './formats/csv.ts';
import type { ExportFormatSpec } from './formats/export_format.ts';
import { FLATGEOBUF } from './formats/flatgeobuf.ts';
import { GEOJSON } from './formats/geojson.ts';
import { GPX } from './formats/gpx.ts';
import { KML } from './formats/kml.ts';
import type { DistrictPolygons } from './kml_geometry.ts';
import type { SiteRow } from './site_row.ts';
import type { SiteExport } from './sites_geojson.ts';
import { nameCrs } from './transform_geometry.ts';

/** In the order the page shows them. */
export const EXPORT_FORMATS = {
	geojson: GEOJSON,
	csv: CSV,
	kml: KML,
	gpx: GPX,
	flatgeobuf: FLATGEOBUF,
} as const satisfies Record<string, ExportFormatSpec>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

export type ExportRequest = {
	format: ExportFormat;
	/** One that the format takes. */
	system: SystemId;
	districts: DistrictPolygons;
	/** ISO date of the data. */
	date: string;
	city: Pick<City, 'slug' | 'title'>;
	/** How each site lies to the selected area; leave out where nothing was selected. */
	relations?: ReadonlyMap<string, string> | undefined;
};

export type ExportFile = { name: string; type: string; content: string | Uint8Array };

/** Throws a `RangeError` for a system the format cannot carry. */
export async function exportSites(
	sites: readonly SiteExport[],
	{ format, system, districts, date, city, relations }: ExportRequest,
): Promise<ExportFile> {
	const { takes, ending, media_type, write } = EXPORT_FORMATS[format];
	if (!takes(system)) throw new RangeError(`${format} cannot carry ${system}`);
	const more = (id: string): SiteRow => (relations ? { relation: relations.get(id) ?? null } : {});
	const content = await write(sites, { system, districts, date, atlas: city.title, more });
	const tag = system === 'wgs84' ? '' : `-${nameCrs(system).toLowerCase().replace(/\W/g, '')}`;
	const type = media_type.startsWith('text/') ? `${media_type};charset=utf-8` : media_type;
	return { name: `${city.slug}-sites-${date}${tag}.${ending}`, type, content };
}
