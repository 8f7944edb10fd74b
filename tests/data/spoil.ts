/** Ways to spoil a file of `geo/`, as text and as values. */

type Json = Record<string, unknown>;
export type Path = readonly (string | number)[];

/** A way to spoil the text of any file; each must be told. */
export const TEXT_WAYS: Record<string, (text: string) => string> = {
	'is empty': () => '',
	'holds white space only': () => ' \n\n',
	'holds null': () => 'null\n',
	'holds a list': () => '[]\n',
	'holds a text': () => '"text"\n',
	'holds a number': () => '42\n',
	'is cut in the middle': (text) => text.slice(0, Math.floor(text.length / 2)),
	'has a stray bracket': (text) => text.replace(/[:[]/, '$&]'),
	'has a property twice': (text) =>
		text
			.replace(/^(\t"\w+"|\w+): (?:"?[\w-]+"?,?)$/m, '$&\n$&')
			.replace(/^\{(\n\t"type".*)/, '{$1$1'),
	'starts with a byte order mark': (text) => `\uFEFF${text}`,
	'is in another encoding': (text) => text.replace(/\p{Script=Han}+|first/u, '\uFFFD\uFFFD'),
	'is UTF-16': (text) => [...text].join('\0'),
	'was merged with conflicts': (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
};

/** The value at a path. */
export function readAt(root: unknown, path: Path): unknown {
	return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], root);
}

/** A copy with one value changed, or taken away. */
export function changeAt<T>(root: T, path: Path, change: (value: unknown) => unknown): T {
	const copy = structuredClone(root);
	const key = path.at(-1)!;
	const parent = readAt(copy, path.slice(0, -1)) as Json;
	const value = change(parent[key]);
	if (value === undefined && Array.isArray(parent)) parent.splice(key as number, 1);
	else if (value === undefined) delete parent[key];
	else parent[key] = value;
	return copy;
}

/** Every path of a value, parents before children. */
export function listPaths(value: unknown, path: Path = []): Path[] {
	if (value === null || typeof value !== 'object') return [path];
	const children = Array.isArray(value)
		? value.map((child, index) => [index, child] as const)
		: Object.entries(value);
	return [path, ...children.flatMap(([key, child]) => listPaths(child, [...path, key]))];
}

/** A value of another type; no schema takes it in the place of the first. */
export function mistype(value: unknown): unknown {
	if (typeof value === 'string') return { no: value };
	if (typeof value === 'number') return `${value}`;
	if (typeof value === 'boolean') return 'yes';
	if (Array.isArray(value)) return { 0: value[0] ?? null };
	return value === null ? [] : 'text';
}
