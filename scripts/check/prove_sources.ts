import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
	buildOffsets,
	formatOffsets,
	nameOffsetsFile,
} from '../../src/lib/domain/reading/build_offsets.ts';
import type { GeoFiles } from '../../src/lib/domain/reading/geo_files.ts';
import { locateProblems } from '../../src/lib/domain/reading/locate_problems.ts';
import { recordText } from '../../src/lib/domain/reading/record_text.ts';
import { nameSourceFile } from '../../src/lib/domain/checks/sources.ts';
import type { GeoData } from '../../src/lib/domain/schema/geo_data.ts';
import type { Problem } from '../../src/lib/domain/schema/problem.ts';
import type { SourceText } from './read_texts.ts';

/** What came of proving one source. */
export type Proof = {
	source: string;
	/** Excerpts that do not stand in the text as they should. */
	unproven: Problem[];
	/** Files as the proof has them, where that is not how they are. */
	changed: GeoFiles;
};

/** Proves every excerpt of the source against its text; writes nothing. */
export function proveSource(
	{ source, text, mark }: SourceText,
	geo: GeoData,
	files: GeoFiles,
): Proof {
	const { offsets, findings } = buildOffsets(geo.articles, source.id, text);
	const found: Record<string, string> = {
		[nameOffsetsFile(source.id)]: formatOffsets(offsets),
		[nameSourceFile(source.id)]: recordMark(files[nameSourceFile(source.id)]!, source, mark),
	};
	return {
		source: source.id,
		unproven: locateProblems(files, findings),
		changed: Object.fromEntries(
			Object.entries(found).filter(([file, content]) => files[file] !== content),
		),
	};
}

/** A file that has its mark is left byte for byte as it is. */
function recordMark(
	content: string,
	source: SourceText['source'],
	mark: SourceText['mark'],
): string {
	const is_recorded = source.sha256 === mark.sha256 && source.characters === mark.characters;
	return is_recorded ? content : recordText(content, mark);
}

/** What `--verify` finds wrong with a proof: what it would have written. */
export function listStale({ source, changed }: Proof, files: GeoFiles): Problem[] {
	return Object.keys(changed).map((file) => {
		const what = file.startsWith('offsets/')
			? 'the offsets of this source'
			: 'the mark of its text';
		const found = files[file] === undefined ? 'no file' : 'others';
		const message = `expected ${what}, found ${found}: run npm run check -- --source ${source}=FILE`;
		return { file, line: null, path: '', message };
	});
}

/** Writes what a proof changed, and nothing else. */
export function writeProof({ changed }: Proof, folder: string): void {
	for (const [file, content] of Object.entries(changed)) {
		const path = join(folder, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
}

/** `offsets/a.json written`, or that all is as it should be. */
export function nameOutcome({ source, changed }: Proof): string {
	const names = Object.keys(changed);
	return names.length > 0
		? `${names.join(' and ')} written`
		: `${nameOffsetsFile(source)} is current`;
}
