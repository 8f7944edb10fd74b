import { commitFiles } from '../files/commit_files.ts';
import { locateFile, markFile, readFileText, type Rooms } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import { prepareFiles, type Prepared, type PreparedFile } from './prepare_files.ts';
import type { ProposedFile } from './proposed_file.ts';

export type Saved = { files: { name: string; mark: string }[] };

/** Checks the whole folder with the proposal, then writes all of it or nothing. Throws a Refusal. */
export async function saveFiles(
	rooms: Rooms,
	proposed: readonly ProposedFile[],
	pages?: ReadonlyMap<string, string>,
): Promise<Saved> {
	const prepared = await prepareFiles(rooms, proposed, pages);
	refuseProblems(prepared);
	return commitPrepared(rooms, prepared.files);
}

export function refuseProblems({ problems }: Prepared): void {
	if (problems.length === 0) return;
	throw new Refusal(
		422,
		'refused',
		`The check refuses this; nothing was written (${problems.length} problem(s)).`,
		{ problems },
	);
}

/** What is written without another look: everything happens in one turn of the program, so that no other request comes between. */
export function commitPrepared(rooms: Rooms, files: readonly PreparedFile[]): Saved {
	for (const file of files) refuseMoved(rooms, file);
	const changes = new Map(files.map((file) => [locateFile(rooms, file), file.after]));
	if (changes.size > 0) {
		commitFiles(files.some(({ room }) => room === 'geo') ? rooms.geo : rooms.drafts, changes);
	}
	return {
		files: files.map(({ room, path, after }) => ({
			name: `${room}/${path}`,
			mark: markFile(after),
		})),
	};
}

/** Formatting and checking take a moment in which somebody else may have saved. */
function refuseMoved(rooms: Rooms, { room, path, before }: PreparedFile): void {
	const mark = markFile(readFileText(rooms, { room, path }));
	if (mark === markFile(before)) return;
	const name = `${room}/${path}`;
	throw new Refusal(
		412,
		'changed',
		`${name}: changed on the disk meanwhile; nothing was written. Read it again first.`,
		{ files: [{ name, mark }] },
	);
}
