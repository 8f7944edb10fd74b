import { editJson } from './edit_json.ts';
import { editYaml } from './edit_yaml.ts';
import type { TextEdit } from './text_edit.ts';

/** The text of a file of `geo/` with other values; what is not changed keeps its bytes. Throws a RangeError where it cannot be done so. */
export function editText(file: string, text: string, edits: readonly TextEdit[]): string {
	return file.endsWith('.yaml') ? editYaml(text, edits) : editJson(text, edits);
}
