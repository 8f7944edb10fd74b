import { getSystem } from '../../../geometry/systems/systems.ts';
import type { ExportFormatSpec } from './export_format.ts';

/** Its writer is fetched when it is asked for. */
export const FLATGEOBUF: ExportFormatSpec = {
	label: 'FlatGeobuf',
	ending: 'fgb',
	file_type: null,
	media_type: 'application/flatgeobuf',
	is_registered: false,
	standard: 'https://flatgeobuf.org',
	takes: (system) => getSystem(system).epsg !== null,
	limit: 'coded',
	needs: 'geometry',
	holds: ({ geometry }) => geometry !== null,
	write: async (sites, { system, date, atlas, more }) => {
		const { formatSitesFlatgeobuf } = await import('../sites_flatgeobuf.ts');
		return formatSitesFlatgeobuf(sites, system, { date, atlas }, more);
	},
};
