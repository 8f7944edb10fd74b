import { formatSitesCsv } from '../sites_csv.ts';
import type { ExportFormatSpec } from './export_format.ts';

export const CSV: ExportFormatSpec = {
	label: 'CSV',
	ending: 'csv',
	file_type: 'CSV',
	media_type: 'text/csv',
	is_registered: true,
	standard: 'https://www.rfc-editor.org/rfc/rfc4180',
	takes: () => true,
	limit: null,
	needs: null,
	holds: () => true,
	write: (sites, { system, date, more }) =>
		formatSitesCsv(sites, system, (id) => ({ date, ...more(id) })),
};
