import type { PropertyPath } from '../../schema/problem.ts';
import { editJson } from './edit_json.ts';
import { editYaml } from './edit_yaml.ts';

/** Another value at a path of a file; undefined takes the property out. `after`: the sibling that a new one follows in YAML. */
export type TextEdit = { path: PropertyPath; value: unknown; after?: string };

/** The text of a file of `geo/` with other values; what is not changed keeps its bytes. Throws a RangeError where it cannot be done so. */
export function editText(file: string, text: string, edits: readonly TextEdit[]): string {
	return file.endsWith('.yaml') ? editYaml(text, edits) : editJson(text, edits);
}
