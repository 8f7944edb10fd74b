import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keepCompressed } from './keep_compressed.js';

const TEXT = new Set(['.html', '.js', '.json', '.geojson', '.css', '.svg', '.xml', '.txt', '.bin']);

/** Named by their content and fetched by every first visit. */
const BEST = new Set(['.js', '.css']);

/** Beside the pictures of pages, which are kept too. */
const KEPT = join('node_modules', '.cache', 'compressed');

/** Another version may pack otherwise. */
const ZLIB = `${process.versions.brotli} ${process.versions.zlib}`;

/** What only leads elsewhere is smaller than the copies would be worth: bytes of a page, and of what a script reads of it. */
const LEAST = { 'index.html': 1000, '__data.json': 300 };

/** How many at once: zlib works in a pool of so many threads. */
const LANES = 4;

/**
 * Writes a `.br` and a `.gz` beside every text and table of numbers of a build, for hosts that send them as they are. Pages
 * and data get Brotli 10: with 11 for all it takes twice the time and saves 0.8% of the bytes. What an earlier build has
 * compressed is taken from there; pages name their build, so that theirs are always new and are not kept.
 * @param {string} folder
 * @param {string} [kept] folder of what was compressed before
 */
export async function compressBuild(folder, kept = KEPT) {
	const keep = keepCompressed(kept);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
		entry.isFile() && TEXT.has(extname(entry.name)) ? [join(entry.parentPath, entry.name)] : [],
	);
	const next = files.values();
	await Promise.all(
		Array.from({ length: LANES }, async () => {
			for (const file of next) await compress(file, keep);
		}),
	);
}

/**
 * How a text is compressed with Brotli.
 * @param {string} file its name, for what it is
 * @param {number} bytes its size
 */
export function chooseBrotli(file, bytes) {
	return {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: BEST.has(extname(file)) ? 11 : 10,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes,
	};
}

/**
 * @param {string} file
 * @param {ReturnType<typeof keepCompressed>} keep
 */
async function compress(file, keep) {
	const bytes = await readFile(file);
	const least = Object.entries(LEAST).find(([name]) => basename(file) === name)?.[1] ?? 0;
	if (bytes.length > 0 && bytes.length < least) return;
	const params = chooseBrotli(file, bytes.length);
	/** @type {[string, string, (bytes: Buffer) => Promise<Buffer>][]} */
	const ways = [
		['br', JSON.stringify(params), (it) => promisify(brotliCompress)(it, { params })],
		['gz', 'level 9', (it) => promisify(gzip)(it, { level: 9 })],
	];
	for (const [ending, settings, pack] of ways) {
		const way = `${ending} ${settings} ${ZLIB}`;
		const packed = extname(file) === '.html' ? await pack(bytes) : await keep(bytes, way, pack);
		await writeFile(`${file}.${ending}`, packed);
	}
}
