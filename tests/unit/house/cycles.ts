import type { SourceFile } from './source_files.ts';

/** Circles of imports, types included, each as the files from the first back to itself. */
export function findCycles(files: readonly SourceFile[]): string[][] {
	const by_path = new Map(files.map((file) => [file.path, file]));
	const ends = ['', '.ts', '.svelte.ts', '.js'];
	const resolve = (target: string): string | undefined =>
		ends.map((end) => target + end).find((path) => by_path.has(path));
	const cycles: string[][] = [];
	const done = new Set<string>();
	const trail: string[] = [];
	const visit = (path: string): void => {
		const seen_at = trail.indexOf(path);
		if (seen_at >= 0) {
			cycles.push([...trail.slice(seen_at), path]);
			return;
		}
		if (done.has(path)) return;
		trail.push(path);
		for (const { target } of by_path.get(path)!.imports) {
			const next = resolve(target);
			// A component may hold itself, as a tree does.
			if (next !== undefined && next !== path) visit(next);
		}
		trail.pop();
		done.add(path);
	};
	for (const { path } of files) visit(path);
	return cycles;
}
