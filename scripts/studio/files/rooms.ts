import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { hashText } from '../../../src/lib/domain/reading/hash_text.ts';
import { Refusal } from '../refusal.ts';
import type { FileName, Room } from './name_file.ts';

/** The two folders, as they really lie on the disk. */
export type Rooms = Readonly<Record<Room, string>>;

/** `drafts` is made when it is not there. */
export function openRooms(geo: string, drafts: string): Rooms {
	mkdirSync(drafts, { recursive: true });
	return { geo: realpathSync(geo), drafts: realpathSync(drafts) };
}

/** Where the file lies. Throws a Refusal where a link leads out of its folder, or stands in its place. */
export function locateFile(rooms: Rooms, { room, path }: FileName): string {
	const root = rooms[room];
	const file = join(root, path);
	let folder = dirname(file);
	while (!existsSync(folder)) folder = dirname(folder);
	const real = realpathSync(folder);
	const is_link = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
	if (!is_link && real === folder && (real === root || real.startsWith(root + sep))) return file;
	throw new Refusal(
		403,
		'link',
		`${room}/${path} is, or lies behind, a symbolic link; the studio does not follow it`,
	);
}

/** The text of a file, or null where there is none. */
export function readFileText(rooms: Rooms, name: FileName): string | null {
	const file = locateFile(rooms, name);
	const found = lstatSync(file, { throwIfNoEntry: false });
	if (!found) return null;
	if (found.isFile()) return readFileSync(file, 'utf8');
	throw new Refusal(409, 'no-file', `${name.room}/${name.path} is no file`);
}

/** What a file is told from its older self by; a missing one has the mark `none`. */
export function markFile(text: string | null): string {
	return text === null ? 'none' : hashText(text);
}
