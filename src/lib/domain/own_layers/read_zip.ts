import { unzipSync } from 'fflate';
import { decodeText } from './decode_text.ts';
import { readKmz } from './kml/read_kmz.ts';
import { LIMITS, OwnFileError } from './own_problem.ts';
import type { OwnReading } from './own_reading.ts';
import { countShapes, readShapefile } from './read_shapefile.ts';

/** What is unpacked, and nothing else. */
const WANTED = /\.(kml|shp|dbf|prj|cpg)$/i;
/** What macOS puts beside every file. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * KMZ, or a zipped shapefile; of several layers the one named `part`, or the first. Throws an `OwnFileError`, before anything is unpacked
 * where it would be too much.
 */
export function readZip(bytes: Uint8Array, part: string | null = null): OwnReading {
	const names: string[] = [];
	let size = 0;
	const entries = unzip(bytes, ({ name, originalSize }) => {
		names.push(nameEntry(name));
		if (!WANTED.test(name) || BESIDE.test(nameEntry(name))) return false;
		// fflate never writes more than the size the entry declares, so the sum is a bound.
		size += originalSize;
		const limit = Math.min(LIMITS.unzipped, Math.max(1_000_000, bytes.length * LIMITS.ratio));
		if (size > limit) throw new OwnFileError({ code: 'zip-bomb', size, limit });
		return true;
	});
	const files = Object.fromEntries(
		Object.entries(entries).map(([name, content]) => [nameEntry(name), content]),
	);
	const unpacked = Object.keys(files);
	const shapefiles = unpacked.filter((name) => /\.shp$/i.test(name));
	const documents = unpacked.filter((name) => /\.kml$/i.test(name));
	if (shapefiles.length > 0) return readOneOf(files, shapefiles, documents, part);
	if (documents.length > 0) return readKmz(files);
	throw new OwnFileError({ code: 'zip-without-layer', names: names.slice(0, 5) });
}

function readOneOf(
	files: Record<string, Uint8Array>,
	shapefiles: readonly string[],
	documents: readonly string[],
	part: string | null,
): OwnReading {
	const asked = shapefiles.find((name) => name === part);
	const { chosen, reading } = asked
		? { chosen: asked, reading: readShapefile(files, asked) }
		: readFirst(files, shapefiles);
	const parts = shapefiles.map((name) => ({ part: name, count: countShapes(files, name) }));
	const others = [
		...parts.filter((one) => one.part !== chosen).map((one) => `${one.part} (${one.count})`),
		...documents,
	];
	if (others.length === 0) return reading;
	return {
		...reading,
		notes: [{ code: 'other-layers', names: others }, ...reading.notes],
		...(parts.length > 1 && { choice: { part: chosen, parts } }),
	};
}

/** The first that can be read; where none can, what is wrong with the first of all. */
function readFirst(
	files: Record<string, Uint8Array>,
	shapefiles: readonly string[],
): { chosen: string; reading: OwnReading } {
	const problems: unknown[] = [];
	for (const chosen of shapefiles) {
		try {
			return { chosen, reading: readShapefile(files, chosen) };
		} catch (error) {
			problems.push(error);
		}
	}
	throw problems[0];
}

function unzip(
	bytes: Uint8Array,
	filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
	try {
		return unzipSync(bytes, { filter });
	} catch (error) {
		if (error instanceof OwnFileError) throw error;
		throw new OwnFileError({ code: 'bad-zip' });
	}
}

/** Slashes instead of backslashes; names that were not marked as UTF-8 arrive byte by byte, and Chinese Windows writes GBK. */
function nameEntry(name: string): string {
	const path = name.replaceAll('\\', '/');
	if (!/[\u0080-\u00ff]/.test(path) || /[\u0100-\uffff]/.test(path)) return path;
	const text = decodeText(Uint8Array.from(path, (character) => character.charCodeAt(0)));
	return text.includes('\ufffd') ? path : text;
}
