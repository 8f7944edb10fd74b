/** Keys and indexes from the top of a file down to a value. */
export type PropertyPath = readonly (string | number)[];

/** What is wrong, before the line is looked up (unless known). `file` is a path below `geo/`. */
export type Finding = {
	file: string;
	path: PropertyPath;
	message: string;
	line?: number;
	/** Other places with the same fault; the message ends with them. */
	also?: readonly { file: string; path: PropertyPath }[];
};

/** What is wrong in `geo/`, where, and what was expected instead. */
export type Problem = { file: string; line: number | null; path: string; message: string };

/** `features[2].properties.name`; empty for the file as a whole. */
export function formatPath(path: PropertyPath): string {
	return path
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
		.join('')
		.replace(/^\./, '');
}

/** One line: `geo/sites/a.geojson:12 features[0].id: expected ..., found ...`. */
export function formatProblem(problem: Problem, folder = 'geo'): string {
	const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
	const path = problem.path === '' ? '' : ` ${problem.path}`;
	return `${folder}/${place}${path}: ${problem.message}`;
}

/** A value as a problem shows it: JSON, cut at 60 characters. */
export function formatFound(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
