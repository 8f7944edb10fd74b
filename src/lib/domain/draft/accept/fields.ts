/** What of a source an editor may set: each value of `geo/` that a draft leads to, by a path that stays the same. */

/** How a value is asked for and shown. */
export type FieldForm =
	| 'text'
	| 'long'
	| 'id'
	| 'number'
	| 'date'
	| 'yes'
	| 'spans'
	| 'names'
	| 'place'
	| FieldChoice;

export type FieldChoice =
	| 'status'
	| 'theme'
	| 'site-kind'
	| 'claim-kind'
	| 'claim-role'
	| 'unit'
	| 'qualifier'
	| 'byline-role'
	| 'source-kind';

export type Field = {
	/** `articles.article-1.title.en`. */
	path: string;
	form: FieldForm;
	/** What the draft, or a rule, proposes; null where nothing is certain. */
	proposed: unknown;
	value: unknown;
	/** Without a value nothing can be accepted. */
	is_needed: boolean;
	/** Words of the page it is about. */
	words: string;
};

/** What an editor set, by the path of the field. Null takes a proposal away. */
export type Edits = Readonly<Record<string, unknown>>;

export type FieldBook = {
	/** The value of a field: the editor's, else the proposed one. */
	take: <T>(path: string, proposed: T | null, about?: FieldAbout) => T | null;
	list: () => Field[];
	/** Edits that no field took, so that none is dropped in silence. */
	listUnused: () => string[];
};

export type FieldAbout = { form?: FieldForm; needed?: boolean; words?: string };

/** @param decided values that stand in the list of what is open; an edit goes before them */
export function openFieldBook(edits: Edits, decided: Edits = {}): FieldBook {
	const fields: Field[] = [];
	const taken = new Set<string>();
	return {
		take<T>(
			path: string,
			proposed: T | null,
			{ form = 'text', needed: is_needed = false, words = '' }: FieldAbout = {},
		): T | null {
			taken.add(path);
			const edited = edits[path] === undefined ? decided[path] : edits[path];
			const value = edited === undefined ? proposed : (edited as T | null);
			fields.push({ path, form, proposed, value, is_needed, words });
			return value;
		},
		list: () => fields,
		listUnused: () => Object.keys(edits).filter((path) => !taken.has(path)),
	};
}

/** Needed fields that have no value yet. */
export function listMissing(fields: readonly Field[]): Field[] {
	return fields.filter(({ is_needed, value }) => is_needed && isEmpty(value));
}

/** Of all values that go into `geo/`, those an editor gave: by an edit, a translation, or a decision. */
export function countTouched(
	fields: readonly Field[],
	decisions: number,
): { touched: number; total: number } {
	const filled = fields.filter(({ value }) => !isEmpty(value));
	const edited = fields.filter(
		({ value, proposed }) => JSON.stringify(value) !== JSON.stringify(proposed),
	);
	return { touched: edited.length + decisions, total: filled.length };
}

function isEmpty(value: unknown): boolean {
	return (
		value === null ||
		value === undefined ||
		(typeof value === 'string' && value.trim() === '') ||
		(Array.isArray(value) && value.length === 0)
	);
}
