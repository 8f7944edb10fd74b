import { parseArgs } from 'node:util';
import { findGeoFolder } from '../geo_folder.js';

export const HELP = `npm run check [-- options]
  --source FILE      the text of a source: finds the source whose text it is, proves every excerpt of it,
                     writes offsets/<source>.json; may be repeated
  --source ID=FILE   the text of that source; of a new source, writes its sha256 and characters as well
  --sources DIR      every .txt file of a folder, as --source FILE
  --verify           with a source: writes nothing, fails when what would be written is not there
  --geo DIR          the data to check (ATLAS_GEO, else geo)
  --help`;

/** A file with the text of a source; `id` where the person says which. */
export type NamedText = { id: string | null; file: string };

export type CheckOptions = {
	geo: string;
	texts: NamedText[];
	folder: string | null;
	verify: boolean;
	help: boolean;
};

/** Throws for what is no option. */
export function readOptions(args: string[]): CheckOptions {
	const { values } = parseArgs({
		args,
		options: {
			geo: { type: 'string', default: findGeoFolder(process.env) },
			source: { type: 'string', multiple: true, default: [] },
			sources: { type: 'string' },
			verify: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const { geo, source, sources, verify, help } = values;
	return { geo, texts: source.map(readNamed), folder: sources ?? null, verify, help };
}

function readNamed(value: string): NamedText {
	const [, id, file] = /^([a-z0-9-]+)=(.+)$/s.exec(value) ?? [];
	return id !== undefined && file !== undefined ? { id, file } : { id: null, file: value };
}
