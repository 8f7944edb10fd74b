import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';

/** A file below `geo/` as it is, null where there is none, and as it is to be. */
export type FileChange = { path: string; before: string | null; after: string };

/** Unified diffs from the repository's root, one behind the other; a file without a change has none. */
export function formatPatches(changes: readonly FileChange[]): string {
	return changes
		.filter(({ before, after }) => before !== after)
		.map(formatOne)
		.join('');
}

function formatOne({ path, before, after }: FileChange): string {
	const name = `geo/${path}`;
	const old_name = before === null ? '/dev/null' : `a/${name}`;
	return createTwoFilesPatch(old_name, `b/${name}`, before ?? '', after, undefined, undefined, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY,
	});
}
