import { parseArgs } from 'node:util';
import { findGeoFolder } from '../geo_folder.js';
import { parsePort } from '../setup/settings.js';

export const HELP = `npm run studio [-- options]
  the newsroom in a browser, on this machine alone: drafts become sources, everything in geo/ can be edited
  --port N           the port (PORT, or any free one)
  --drafts DIR       where drafts lie (drafts)
  --geo DIR          the data (ATLAS_GEO, or geo)
  --help`;

export type StudioOptions = { port: number; drafts: string; geo: string; help: boolean };

/** Throws for what is no option. */
export function readOptions(args: string[]): StudioOptions {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: 'string' },
			drafts: { type: 'string', default: 'drafts' },
			geo: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	const port = values.port ?? process.env['PORT'];
	return {
		port: port === undefined || port === '0' ? 0 : parsePort(port),
		drafts: values.drafts,
		geo: values.geo ?? findGeoFolder(process.env),
		help: values.help,
	};
}
