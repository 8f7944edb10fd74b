import { Parser } from 'htmlparser2';
import { inEvery } from '../../src/lib/domain/language/languages.ts';
import type { Localized } from '../../src/lib/domain/schema/localized.ts';
import { GroundRefusal } from './refusal.ts';

/** What the operator says of an archive, in place of what it says itself. */
export type Said = { credit?: string; licence?: string; date?: string };

export type Terms = { credit: Localized; licence: string; date: string | null };

type Metadata = Readonly<Record<string, unknown>>;

/** Between a credit's Chinese and its English. */
const BETWEEN = ' / ';

/** Of whose data a licence is known by the name alone: https://www.openstreetmap.org/copyright */
const KNOWN_LICENCES: readonly [RegExp, string][] = [
	[/openmaptiles/i, 'ODbL 1.0 (OpenStreetMap), CC BY 4.0 (OpenMapTiles)'],
	[/openstreetmap|\bosm\b/i, 'ODbL 1.0 (OpenStreetMap)'],
];

/** Keys of metadata that tell the day of the data. */
const DAYS = ['planetiler:osm:osmosisreplicationtime', 'date', 'osm_date', 'timestamp'];

/**
 * Credit, licence and day of an archive. Throws a GroundRefusal when nobody says whose it is or under which licence;
 * `option` begins the names of the options that say it.
 */
export function readTerms(metadata: Metadata, said: Said, name: string, option = ''): Terms {
	const attribution = readText(metadata['attribution']);
	const credit = said.credit ?? attribution;
	if (credit === '') {
		throw new GroundRefusal(
			`${name}: expected a credit ("attribution" in its metadata), found none; say whose data it is with --${option}credit "ZH${BETWEEN}EN"`,
		);
	}
	const licence =
		said.licence ??
		(readText(metadata['license'] ?? metadata['licence']) ||
			KNOWN_LICENCES.find(([pattern]) => pattern.test(`${credit} ${attribution}`))?.[1]);
	if (!licence) {
		throw new GroundRefusal(
			`${name}: expected a licence, found none in its metadata ("license"), and its credit "${credit}" names no data whose licence is known; say which with --${option}license "..."`,
		);
	}
	return { credit: splitCredit(credit), licence, date: said.date ?? findDay(metadata) };
}

function splitCredit(credit: string): Localized {
	const [zh = credit, en] = credit.split(BETWEEN).map((part) => part.trim());
	return en === undefined ? inEvery(() => credit) : { zh, en };
}

/** Attributions are HTML with links; the atlas shows text. */
function readText(value: unknown): string {
	if (typeof value !== 'string') return '';
	let text = '';
	const parser = new Parser({ ontext: (part) => void (text += part) });
	parser.end(value);
	return text.replace(/\s+/g, ' ').trim();
}

function findDay(metadata: Metadata): string | null {
	for (const key of DAYS) {
		const day = /^\d{4}-\d{2}-\d{2}/.exec(String(metadata[key] ?? ''))?.[0];
		if (day && !Number.isNaN(Date.parse(day))) return day;
	}
	return null;
}
