import type { SystemId } from '../../../geometry/systems/systems.ts';
import type { DistrictPolygons } from '../kml_geometry.ts';
import type { Localized } from '../../schema/localized.ts';
import type { SiteRow } from '../site_row.ts';
import type { SiteExport } from '../sites_geojson.ts';

/** What a format writes from. */
export type ExportContent = {
	/** One that the format takes. */
	system: SystemId;
	districts: DistrictPolygons;
	/** ISO date of the data. */
	date: string;
	/** The atlas's title, in both languages. */
	atlas: Localized;
	/** Columns that are added to a site's own. */
	more: (id: string) => SiteRow;
};

/** What a catalogue of data says of a format. */
export type FormatTerms = {
	label: string;
	/** Code in the EU's list of file types; null where it has none. */
	file_type: string | null;
	media_type: string;
	/** Whether IANA has registered the media type, as DCAT wants. */
	is_registered: boolean;
	/** Where the standard is. */
	standard: string;
};

/** All that the atlas knows of a format that sites are taken home in. */
export type ExportFormatSpec = FormatTerms & {
	/** Of the file's name, without the dot. */
	ending: string;
	/** Whether it can carry the system honestly; each takes WGS-84. */
	takes: (system: SystemId) => boolean;
	/** Why it does not take every one: its standard fixes one, or each needs a code. */
	limit: 'fixed' | 'coded' | null;
	/** What a site needs to be in it; null takes every site. */
	needs: 'waypoint' | 'geometry' | null;
	holds: (site: SiteExport) => boolean;
	write: (
		sites: readonly SiteExport[],
		content: ExportContent,
	) => string | Uint8Array | Promise<Uint8Array>;
};
