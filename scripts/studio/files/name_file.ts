/** Which files the studio reads and writes: those of `geo/` and of `drafts/`, by names that can mean nothing else. */

import { Refusal } from '../refusal.ts';

export type Room = 'geo' | 'drafts';

/** A file by its folder and its path below it, with `/`. */
export type FileName = { room: Room; path: string };

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';

const WRITTEN: Record<Room, RegExp> = {
	geo: new RegExp(
		`^(?:(?:city|corrections)\\.yaml|(?:places|townships|districts)\\.geojson|(?:sources|articles|tours)/${ID}\\.yaml|sites/${ID}\\.geojson)$`,
	),
	drafts: new RegExp(`^${ID}/(?:page\\.txt|edits\\.json|open\\.json|draft\\.json)$`),
};

/** The only files that a proof writes. */
const PROVED = new RegExp(`^offsets/${ID}\\.json$`);

/** Longest id: file systems take 255 bytes for a name. */
const LONGEST_ID = 100;

/** `geo/articles/a.yaml` as its folder and path. Throws a Refusal for all that is no file of the studio. */
export function readFileName(name: string): FileName {
	const [, room, path] = /^(geo|drafts)\/(.+)$/s.exec(name) ?? [];
	if (room !== undefined && path !== undefined) {
		const found: FileName = { room: room as Room, path };
		if (isKnown(found)) return found;
	}
	const shown = JSON.stringify(name.slice(0, 120));
	throw new Refusal(
		404,
		'no-file-name',
		`expected a file of geo/ or drafts/ by its name, as in geo/articles/<id>.yaml with an id of lower-case words joined by hyphens; found ${shown}`,
	);
}

function isKnown({ room, path }: FileName): boolean {
	if (path.split(/[/.]/).some((part) => part.length > LONGEST_ID)) return false;
	return WRITTEN[room].test(path) || (room === 'geo' && PROVED.test(path));
}

/** As `readFileName`, for a file that is to be written by hand. */
export function readWrittenName(name: string): FileName {
	const found = readFileName(name);
	if (!PROVED.test(found.path)) return found;
	throw new Refusal(
		403,
		'computed',
		`${name} is written by a proof alone: save the article, with the page's text at hand`,
	);
}

/** An id of a source, as a folder of drafts is named. Throws a Refusal. */
export function readSourceId(id: unknown): string {
	if (typeof id === 'string' && id.length <= LONGEST_ID && new RegExp(`^${ID}$`).test(id)) {
		return id;
	}
	const shown = JSON.stringify(id)?.slice(0, 120) ?? 'nothing';
	throw new Refusal(
		422,
		'bad-id',
		`expected the id of a source: lower-case words joined by hyphens, at most ${LONGEST_ID} characters; found ${shown}`,
	);
}
