import { hashText } from '../reading/hash_text.ts';
import { nameOffsetsFile } from '../reading/build_offsets.ts';
import { countCharacters } from '../reading/page_text.ts';
import type { Excerpt } from '../schema/article.ts';
import type { Offsets } from '../schema/offsets.ts';
import { buildFinding, type Check, type Entry, type GeoData } from '../schema/geo_data.ts';
import type { Finding } from '../schema/problem.ts';

const REMEDY = 'run npm run check -- --source FILE';

type Located = { excerpt: Excerpt; entry: GeoData['articles'][number]; index: number };

/**
 * `offsets/<source>.json` locates exactly the excerpts of the articles of that source, each with its own length, and every excerpt
 * still has the words that were proved: their SHA-256 stands there, so a changed word is refused without the page.
 */
export const checkOffsetsCover: Check = (geo) => [
	...geo.offsets.flatMap((entry) => checkName(entry, geo)),
	...geo.sources.flatMap(({ value }) => checkSource(value.id, geo)),
];

/** Offsets of a source that exists, in a file of its name. */
function checkName(entry: Entry<Offsets>, geo: GeoData): Finding[] {
	const { source } = entry.value;
	const expected = entry.file.replace(/^.*\/|\.\w+$/g, '');
	if (source !== expected) {
		const message = `expected ${expected} as the file is named, found ${source}`;
		return [buildFinding(entry, ['source'], message)];
	}
	if (geo.broken_ids.has(source) || geo.sources.some(({ value }) => value.id === source)) return [];
	const message = `expected the id of a source in sources/, found ${source}: remove this file, or add sources/${source}.yaml`;
	return [buildFinding(entry, ['source'], message)];
}

function checkSource(source: string, geo: GeoData): Finding[] {
	const file = nameOffsetsFile(source);
	const excerpts = listExcerpts(source, geo);
	const offsets = geo.offsets.find((entry) => entry.file === file);
	if (!offsets) {
		if (excerpts.size === 0 || geo.broken_ids.has(file.replace(/\.\w+$/, ''))) return [];
		const message = `expected the offsets of every excerpt of ${source}, found no readable file: ${REMEDY}`;
		return [{ file, path: [], message }];
	}
	const known = offsets.value.excerpts;
	return [
		...[...excerpts].flatMap(([ref, located]) => {
			if (known[ref]) return checkWords(ref, located, offsets);
			const message = `expected the offsets of ${ref}, found none: ${REMEDY}`;
			return [buildFinding(offsets, ['excerpts'], message)];
		}),
		...Object.keys(known).flatMap((ref) => {
			if (excerpts.has(ref) || isAdrift(ref.split('#')[0]!, geo)) return [];
			const message = `expected an excerpt ${ref} of ${source}, found none: ${REMEDY}`;
			return [buildFinding(offsets, ['excerpts', ref], message)];
		}),
	];
}

/** Whether nobody can say of which source the article is: another check tells that. */
function isAdrift(article_id: string, geo: GeoData): boolean {
	if (geo.broken_ids.has(article_id)) return true;
	const article = geo.articles.find(({ value }) => value.id === article_id);
	return (
		article !== undefined && !geo.sources.some(({ value }) => value.id === article.value.source)
	);
}

function checkWords(
	ref: string,
	{ excerpt: { exact }, entry, index }: Located,
	offsets: Entry<Offsets>,
): Finding[] {
	const { start, end, sha256 } = offsets.value.excerpts[ref]!;
	const found = hashText(exact);
	if (found !== sha256) {
		const message = `expected the words that were proved (SHA-256 ${shorten(sha256)} in ${offsets.file}), found others (${shorten(found)}): restore them, or ${REMEDY}`;
		return [buildFinding(entry, ['excerpts', index, 'exact'], message)];
	}
	const length = countCharacters(exact);
	if (end - start === length) return [];
	const message = `expected ${length} characters as in the excerpt, found ${end - start}: ${REMEDY}`;
	return [buildFinding(offsets, ['excerpts', ref], message)];
}

/** Enough of a hash to tell two apart. */
function shorten(sha256: string): string {
	return `${sha256.slice(0, 12)}…`;
}

function listExcerpts(source: string, geo: GeoData): Map<string, Located> {
	return new Map(
		geo.articles
			.filter(({ value }) => value.source === source)
			.flatMap((entry) =>
				entry.value.excerpts.map((excerpt, index) => [
					`${entry.value.id}#${excerpt.id}`,
					{ excerpt, entry, index },
				]),
			),
	);
}
