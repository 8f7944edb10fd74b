import { z } from 'zod';
import { parseText } from '../../../src/lib/domain/reading/parse_text.ts';
import { formatJsonSchemas } from '../../../src/lib/domain/schema/json_schemas.ts';
import { listSentences } from '../desk/list_sentences.ts';
import { readInput } from '../desk/proposed_file.ts';
import { readFileName, readSourceId } from '../files/name_file.ts';
import { markFile, readFileText } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import { nameSchema } from '../../../src/studio/state/form_schema.ts';
import type { Call } from './call.ts';

const sentences_schema = z.strictObject({
	source: z.string(),
	/** What is quoted now, in page order. */
	words: z.array(z.string()).max(500),
});
const parse_schema = z.strictObject({ name: z.string(), text: z.string() });

/** A file as a form reads it: its value and its schema, null where there is none or the text cannot be read. */
export const readCall: Call = ({ rooms }, { query }) => {
	const name = query.get('name') ?? '';
	const file = readFileName(name);
	const text = readFileText(rooms, file);
	const schema_name = nameSchema(file.path);
	const schema = schema_name === null ? undefined : formatJsonSchemas()[schema_name];
	return {
		name,
		text,
		mark: markFile(text),
		value: text === null ? null : (parseText(file.path, text).value ?? null),
		schema: schema === undefined ? null : (JSON.parse(schema) as unknown),
	};
};

/** The value of a text that is not saved yet. Throws a Refusal with where it cannot be read. */
export const parseCall: Call = (_desk, { body }) => {
	const { name, text } = readInput(parse_schema, body);
	const { value, problems } = parseText(readFileName(name).path, text);
	if (problems.length === 0) return { value };
	const list = problems.map(({ file, message, line }) => ({
		file,
		message,
		line: line ?? null,
		path: '',
	}));
	throw new Refusal(422, 'refused', 'This text cannot be read; nothing was written.', {
		problems: list,
	});
};

/** What of a page may be quoted, where its text is at hand. Throws a Refusal where it is not. */
export const sentencesCall: Call = ({ rooms }, { body }) => {
	const { source: id, words } = readInput(sentences_schema, body);
	const path = `${readSourceId(id)}/page.txt`;
	const text = readFileText(rooms, { room: 'drafts', path });
	if (text === null) throw new Refusal(404, 'no-draft', `expected drafts/${path}, found none`);
	return listSentences(text, words);
};
