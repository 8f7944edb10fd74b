import { formatSitesKml } from '../sites_kml.ts';
import type { ExportFormatSpec } from './export_format.ts';

export const KML: ExportFormatSpec = {
	label: 'KML',
	ending: 'kml',
	file_type: 'KML',
	media_type: 'application/vnd.google-earth.kml+xml',
	is_registered: true,
	standard: 'http://www.opengis.net/doc/IS/kml/2.2',
	takes: (system) => system === 'wgs84',
	limit: 'fixed',
	needs: null,
	holds: () => true,
	write: (sites, { districts, date, atlas }) => formatSitesKml(sites, districts, { date, atlas }),
};
