import { lockFolder } from '../files/lock.ts';
import { undoHalf } from '../files/commit_files.ts';
import { openRooms, type Rooms } from '../files/rooms.ts';
import { explainDisk, Refusal } from '../refusal.ts';

/** What calls work on: the two folders, taken for this program alone. */
export type Desk = { rooms: Rooms; day: () => string; leave: () => void };

/**
 * Takes the folders and leads back what an earlier program left half done. Throws a Refusal where another works on them.
 * @param address of this studio, for whoever comes second; empty for a command
 */
export function openDesk(geo: string, drafts: string, address: string): Desk & { undone: boolean } {
	const rooms = openFolders(geo, drafts);
	if (isInside(rooms.drafts, rooms.geo)) {
		throw new Refusal(
			409,
			'folders',
			`expected drafts outside ${rooms.geo}, found ${rooms.drafts}`,
		);
	}
	const leave = lockFolder(rooms.geo, address);
	const undone = [undoHalf(rooms.geo), undoHalf(rooms.drafts)].includes(true);
	return { rooms, day: () => new Date().toISOString().slice(0, 10), leave, undone };
}

function openFolders(geo: string, drafts: string): Rooms {
	try {
		return openRooms(geo, drafts);
	} catch (error) {
		throw explainDisk(error) ?? error;
	}
}

function isInside(folder: string, other: string): boolean {
	return folder === other || folder.startsWith(`${other}/`);
}
