import { createTwoFilesPatch } from 'diff';
import { z } from 'zod';
import { prepareFiles } from '../desk/prepare_files.ts';
import { proposed_file_schema, readInput } from '../desk/proposed_file.ts';
import { saveFiles } from '../desk/save_files.ts';
import { readFileName } from '../files/name_file.ts';
import { markFile, readFileText } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import type { Call } from './call.ts';

const files_schema = z.strictObject({ files: z.array(proposed_file_schema).min(1).max(200) });

/** `?name=geo/articles/a.yaml`: its text and its mark; a file that is not there has text null and the mark `none`. */
export const readFileCall: Call = ({ rooms }, { query }) => {
	const name = query.get('name') ?? '';
	const text = readFileText(rooms, readFileName(name));
	return { name, text, mark: markFile(text) };
};

/** One file, by the mark in `If-Match`. */
export const putFileCall: Call = async ({ rooms }, { query, body, if_match }) => {
	if (if_match === null) {
		throw new Refusal(428, 'if-match', 'expected If-Match with the mark of the file, found none');
	}
	const name = query.get('name') ?? '';
	const input = readInput(proposed_file_schema.omit({ name: true, if_match: true }), body);
	const { files } = await saveFiles(rooms, [{ ...input, name, if_match }]);
	return { files, mark: files.find((file) => file.name === name)?.mark ?? if_match };
};

/** Several files: all of them or none. */
export const saveFilesCall: Call = ({ rooms }, { body }) =>
	saveFiles(rooms, readInput(files_schema, body).files);

/** What would be written, as differences, and what the check says of it. */
export const prepareFilesCall: Call = async ({ rooms }, { body }) => {
	const { files, problems } = await prepareFiles(rooms, readInput(files_schema, body).files);
	return { files: files.map(describeChange), problems };
};

/** A changed file as people read it. */
export function describeChange({
	room,
	path,
	before,
	after,
}: {
	room: string;
	path: string;
	before: string | null;
	after: string | null;
}): { name: string; mark: string; after: string | null; diff: string } {
	const name = `${room}/${path}`;
	const diff = createTwoFilesPatch(
		before === null ? '/dev/null' : name,
		after === null ? '/dev/null' : name,
		before ?? '',
		after ?? '',
		'',
		'',
		{ context: 2 },
	);
	return { name, mark: markFile(before), after, diff: diff.replace(/^=+\n/, '') };
}
