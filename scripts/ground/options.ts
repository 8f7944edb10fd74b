import { parseArgs } from 'node:util';
import type { ReliefEncoding } from '../../src/lib/domain/ground/ground_file.ts';
import type { Said } from './read_credit.ts';
import { RELIEF_ENCODINGS } from '../../src/lib/domain/ground/relief_encodings.ts';

export const USAGE = `Usage: npm run ground -- [FILE-OR-ADDRESS.pmtiles] [--relief FILE-OR-ADDRESS] [options]

Cuts the city and a margin out of an archive of map tiles, a whole planet's too: of an address only the bytes are read
that are needed. What the atlas draws is kept (water, woods, built-up land, buildings, roads, railways, names);
boundaries and all else are cut away. Writes ground/ beside geo/, which the next build publishes.
  FILE-OR-ADDRESS        PMTiles of vector tiles: Protomaps basemap 4, Shortbread 1.0 or OpenMapTiles 3
  --relief PLACE         heights: PMTiles of Terrarium or Mapbox tiles (PNG, WebP), or a GeoTIFF; with or without a map
  --margin KM            around the districts (default: 10)
  --zooms A-B            of the map, as far as the archive has them (default: 5-14)
  --relief-zooms A-B     of the heights (default: 7-12)
  --geo FOLDER           the atlas's folder (default: ATLAS_GEO or geo)
  --plan                 says what would be read, and writes nothing

What an archive does not say of itself:
  --credit "ZH / EN"     the line its licence asks for; --license TEXT; --date YYYY-MM-DD of its data
  --relief-credit, --relief-license, --relief-date: the same of the heights
  --relief-accuracy M    of the heights, metres; --encoding terrarium or mapbox; --relief-epsg CODE of a GeoTIFF
  --help                 this text

Ctrl-C ends it and leaves what was there before; the next run goes on with what was fetched.
Exit code: 0 done, 1 refused (nothing written), 2 not understood, 130 cancelled.`;

export type GroundCommand = {
	kind: 'cut';
	map: string | null;
	relief: string | null;
	margin_km: number;
	zooms: [number, number];
	relief_zooms: [number, number];
	geo: string | null;
	only_plan: boolean;
	said: Said;
	relief_said: Said;
	accuracy_m: number | null;
	encoding: ReliefEncoding | null;
	epsg: number | null;
};

export type Command = { kind: 'help' } | { kind: 'wrong'; message: string } | GroundCommand;

const TEXT = { type: 'string' } as const;
const KNOWN = {
	relief: TEXT,
	margin: { ...TEXT, default: '10' },
	zooms: { ...TEXT, default: '5-14' },
	'relief-zooms': { ...TEXT, default: '7-12' },
	geo: TEXT,
	plan: { type: 'boolean', default: false },
	credit: TEXT,
	license: TEXT,
	date: TEXT,
	'relief-credit': TEXT,
	'relief-license': TEXT,
	'relief-date': TEXT,
	'relief-accuracy': TEXT,
	'relief-epsg': TEXT,
	encoding: TEXT,
	help: { type: 'boolean', default: false },
} as const;

const MOST_ZOOM = 16;
const MOST_MARGIN_KM = 200;

/** A word that was not understood; its message says what was expected. */
class Misunderstood extends Error {}

/** What the words after `npm run ground --` ask for. */
export function parseCommand(words: string[]): Command {
	try {
		return parseWords(words);
	} catch (error) {
		return { kind: 'wrong', message: (error as Error).message };
	}
}

function parseWords(words: string[]): Command {
	const { values, positionals } = parseArgs({
		args: words,
		options: KNOWN,
		allowPositionals: true,
	});
	if (values.help) return { kind: 'help' };
	const [map = null, ...more] = positionals;
	if (more.length > 0)
		throw new Misunderstood(`one file or address of map tiles, found "${more[0]}" as well`);
	const { relief = null } = values;
	if (map === null && relief === null)
		throw new Misunderstood('Name a file or an address of map tiles, or --relief');
	return {
		kind: 'cut',
		map,
		relief,
		margin_km: parseNumber('--margin', values.margin, 0, MOST_MARGIN_KM),
		zooms: parseZooms('--zooms', values.zooms),
		relief_zooms: parseZooms('--relief-zooms', values['relief-zooms']),
		geo: values.geo ?? null,
		only_plan: values.plan,
		said: readSaid(values.credit, values.license, values.date, '--date'),
		relief_said: readSaid(
			values['relief-credit'],
			values['relief-license'],
			values['relief-date'],
			'--relief-date',
		),
		accuracy_m: parseOptional('--relief-accuracy', values['relief-accuracy'], 0.01, 1000),
		epsg: parseOptional('--relief-epsg', values['relief-epsg'], 1024, 999_999),
		encoding: parseEncoding(values.encoding),
	};
}

function parseOptional(name: string, text: string | undefined, low: number, high: number) {
	return text === undefined ? null : parseNumber(name, text, low, high);
}

function parseNumber(name: string, text: string, low: number, high: number): number {
	const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
	if (value >= low && value <= high) return value;
	throw new Misunderstood(`${name} is "${text}"; expected a number from ${low} to ${high}`);
}

function parseZooms(name: string, text: string): [number, number] {
	const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim());
	const [low, high] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
	if (match && low <= high && high <= MOST_ZOOM) return [low, high];
	throw new Misunderstood(`${name} is "${text}"; expected zooms like 5-14, at most ${MOST_ZOOM}`);
}

function parseEncoding(text: string | undefined): ReliefEncoding | null {
	if (text === undefined) return null;
	const found = RELIEF_ENCODINGS.find((known) => known === text);
	if (found) return found;
	throw new Misunderstood(`--encoding is "${text}"; expected ${RELIEF_ENCODINGS.join(' or ')}`);
}

function readSaid(
	credit: string | undefined,
	licence: string | undefined,
	date: string | undefined,
	name: string,
): Said {
	if (date !== undefined && !isDay(date))
		throw new Misunderstood(`${name} is "${date}"; expected a day like 2026-11-01`);
	const filled = (text: string | undefined) => text?.trim() || undefined;
	const said: Said = {};
	const [line, terms] = [filled(credit), filled(licence)];
	if (line) said.credit = line;
	if (terms) said.licence = terms;
	if (date) said.date = date;
	return said;
}

function isDay(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text.length === 10;
}
