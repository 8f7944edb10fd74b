/** What would be on the disk after a proposal, and what the check says of it; nothing is written here. */

import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import type { Catalog } from '../../../src/lib/domain/reading/catalog.ts';
import type { Problem } from '../../../src/lib/domain/schema/problem.ts';
import { formatFile } from '../files/file_forms.ts';
import { readFileName, readWrittenName, type FileName } from '../files/name_file.ts';
import { markFile, readFileText, type Rooms } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import { proveChanged } from './prove_changed.ts';
import type { ProposedFile } from './proposed_file.ts';

export type PreparedFile = FileName & { before: string | null; after: string | null };

export type Prepared = {
	/** Only what becomes another; computed files are among them. */
	files: PreparedFile[];
	problems: Problem[];
	/** null where there are problems. */
	catalog: Catalog | null;
};

/**
 * Throws a Refusal (412) where a file is another than the one the proposal was made from.
 * @param pages texts of sources by id, beside those in `drafts/`
 */
export async function prepareFiles(
	rooms: Rooms,
	proposed: readonly ProposedFile[],
	pages: ReadonlyMap<string, string> = new Map(),
): Promise<Prepared> {
	const named = proposed.map((one) => ({ ...one, ...readWrittenName(one.name) }));
	refuseTwice(named);
	const read = named.map((one) => ({ ...one, before: readFileText(rooms, one) }));
	refuseChanged(read);
	const written = await Promise.all(
		read.map(async ({ room, path, before, ...one }) => ({
			room,
			path,
			before,
			after: await writeText(room, path, one, before),
		})),
	);
	const is_geo = written.some(({ room }) => room === 'geo');
	if (!is_geo) return { files: written.filter(isChanged), problems: [], catalog: null };
	const current = loadGeoFromDisk(rooms.geo);
	const next: Record<string, string> = { ...current };
	for (const { room, path, after } of written) {
		if (room !== 'geo') continue;
		if (after === null) delete next[path];
		else next[path] = after;
	}
	const proved = proveChanged(rooms, current, next, pages);
	const { catalog, problems } = parseGeo(proved.files);
	const computed = listComputed(current, proved.files, written);
	return {
		files: [...written.map((one) => takeProved(one, proved.files)), ...computed].filter(isChanged),
		problems: [...proved.unproven, ...problems],
		catalog: proved.unproven.length > 0 ? null : catalog,
	};
}

async function writeText(
	room: FileName['room'],
	path: string,
	{ text, value, remove }: Pick<ProposedFile, 'text' | 'value' | 'remove'>,
	before: string | null,
): Promise<string | null> {
	if (remove) return null;
	if (text !== undefined) return text;
	if (value === undefined) {
		throw new Refusal(400, 'bad-input', `expected text, value or remove for ${room}/${path}`);
	}
	return room === 'geo'
		? formatFile(path, value, before)
		: `${JSON.stringify(value, null, '\t')}\n`;
}

/** A proof writes the mark of its text into the file of the source. */
function takeProved(file: PreparedFile, files: GeoFiles): PreparedFile {
	return file.room === 'geo' && file.after !== null
		? { ...file, after: files[file.path] ?? null }
		: file;
}

function listComputed(
	current: GeoFiles,
	next: GeoFiles,
	written: readonly PreparedFile[],
): PreparedFile[] {
	const by_hand = new Set(written.filter(({ room }) => room === 'geo').map(({ path }) => path));
	return [...new Set([...Object.keys(current), ...Object.keys(next)])]
		.filter((path) => !by_hand.has(path) && current[path] !== next[path])
		.map((path) => ({
			room: 'geo' as const,
			path: readFileName(`geo/${path}`).path,
			before: current[path] ?? null,
			after: next[path] ?? null,
		}));
}

function isChanged({ before, after }: PreparedFile): boolean {
	return before !== after;
}

function refuseTwice(named: readonly FileName[]): void {
	const names = named.map(({ room, path }) => `${room}/${path}`);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice) throw new Refusal(400, 'bad-input', `expected each file once, found ${twice} again`);
}

function refuseChanged(
	files: readonly (FileName & { before: string | null; if_match: string })[],
): void {
	const changed = files.filter(({ before, if_match }) => markFile(before) !== if_match);
	if (changed.length === 0) return;
	const names = changed.map(({ room, path }) => `${room}/${path}`);
	const files_now = changed.map(({ room, path, before }) => ({
		name: `${room}/${path}`,
		mark: markFile(before),
	}));
	throw new Refusal(
		412,
		'changed',
		`${names.join(', ')}: changed on the disk since it was read here; nothing was written. Read it again first.`,
		{ files: files_now },
	);
}
