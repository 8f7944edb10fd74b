import { proveSource } from '../../check/prove_sources.ts';
import {
	formatOffsets,
	markText,
	nameOffsetsFile,
} from '../../../src/lib/domain/reading/build_offsets.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import type { GeoData } from '../../../src/lib/domain/schema/geo_data.ts';
import type { Problem } from '../../../src/lib/domain/schema/problem.ts';
import { nameSourceFile } from '../../../src/lib/domain/checks/sources.ts';
import { readFileText, type Rooms } from '../files/rooms.ts';

/**
 * The files with the offsets that belong to them. Where the page's text is at hand its excerpts are proved; where not, only excerpts that
 * are gone lose their entry, and the check refuses every other change of words.
 */
export function proveChanged(
	rooms: Rooms,
	current: GeoFiles,
	next: GeoFiles,
	pages: ReadonlyMap<string, string>,
): { files: GeoFiles; unproven: Problem[] } {
	const { geo } = readGeo(next);
	const touched = listTouched(current, next, geo);
	let files = { ...next };
	const unproven: Problem[] = [];
	for (const id of touched) {
		const source = geo.sources.find(({ value }) => value.id === id)?.value;
		if (!source) {
			const left = Object.entries(files).filter(([path]) => path !== nameOffsetsFile(id));
			if (!(nameSourceFile(id) in files)) files = Object.fromEntries(left);
			continue;
		}
		const text = pages.get(id) ?? readFileText(rooms, { room: 'drafts', path: `${id}/page.txt` });
		if (text === null) {
			files = { ...files, ...dropEntries(id, geo) };
			continue;
		}
		const mark = markText(text);
		if (source.sha256 !== undefined && source.sha256 !== mark.sha256) {
			unproven.push(explainOther(id, source.sha256, mark.sha256));
			continue;
		}
		const proof = proveSource({ source, file: '', text, mark }, geo, files);
		unproven.push(...proof.unproven);
		files = { ...files, ...proof.changed };
	}
	return { files, unproven };
}

/** Sources that are new or gone, or whose articles are others than before. */
function listTouched(current: GeoFiles, next: GeoFiles, geo: GeoData): string[] {
	const changed = [...new Set([...Object.keys(current), ...Object.keys(next)])].filter(
		(path) => current[path] !== next[path],
	);
	const before = changed.some((path) => path.startsWith('articles/')) ? readGeo(current).geo : null;
	const of_articles = [geo, before].flatMap((data) =>
		(data?.articles ?? [])
			.filter(({ file }) => changed.includes(file))
			.map(({ value }) => value.source),
	);
	const of_sources = changed.flatMap((path) => /^sources\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
	return [...new Set([...of_articles, ...of_sources])].sort();
}

function dropEntries(source: string, geo: GeoData): GeoFiles {
	const file = nameOffsetsFile(source);
	const offsets = geo.offsets.find((entry) => entry.file === file)?.value;
	if (!offsets) return {};
	const refs = new Set(
		geo.articles
			.filter(({ value }) => value.source === source)
			.flatMap(({ value }) => value.excerpts.map(({ id }) => `${value.id}#${id}`)),
	);
	const kept = Object.entries(offsets.excerpts).filter(([ref]) => refs.has(ref));
	if (kept.length === Object.keys(offsets.excerpts).length) return {};
	return { [file]: formatOffsets({ ...offsets, excerpts: Object.fromEntries(kept) }) };
}

function explainOther(source: string, recorded: string, found: string): Problem {
	return {
		file: nameSourceFile(source),
		line: null,
		path: 'sha256',
		message: `expected the text whose SHA-256 is ${recorded.slice(0, 12)}…, found another in drafts/${source}/page.txt (${found.slice(0, 12)}…)`,
	};
}
