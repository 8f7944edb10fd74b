import { parseDocument } from 'yaml';
import type { TextMark } from './build_offsets.ts';

/** The text of a source's file with the mark of its text; everything else, comments too, as it was. */
export function recordText(file_text: string, { sha256, characters }: TextMark): string {
	const document = parseDocument(file_text);
	document.set('sha256', sha256);
	document.set('characters', characters);
	return document.toString({ lineWidth: 0 });
}
