import { formatSitesGpx, isWaypoint } from '../sites_gpx.ts';
import type { ExportFormatSpec } from './export_format.ts';

export const GPX: ExportFormatSpec = {
	label: 'GPX',
	ending: 'gpx',
	file_type: 'GPX',
	media_type: 'application/gpx+xml',
	is_registered: false,
	standard: 'http://www.topografix.com/GPX/1/1',
	takes: (system) => system === 'wgs84',
	limit: 'fixed',
	needs: 'waypoint',
	holds: isWaypoint,
	write: (sites, { date, atlas }) => formatSitesGpx(sites, date, atlas),
};
