import { unzipSync } from 'fflate';
import { LIMITS, OwnFileError } from './own_problem.ts';
import type { OwnReading } from './own_reading.ts';
import { decodeText } from './decode_text.ts';
import { readShapefile } from './read_shapefile.ts';
import { readXml } from './read_xml.ts';

/** What is unpacked, and nothing else. */
const WANTED = /\.(kml|shp|dbf|prj|cpg)$/i;

/** KMZ, or a zipped shapefile. Throws an `OwnFileError`, before anything is unpacked where it would be too much. */
export function readZip(bytes: Uint8Array): OwnReading {
	const names: string[] = [];
	let size = 0;
	const files = unzip(bytes, ({ name, originalSize }) => {
		names.push(name);
		if (!WANTED.test(name) || name.includes('__MACOSX')) return false;
		// fflate never writes more than the size the entry declares, so the sum is a bound.
		size += originalSize;
		const limit = Math.min(LIMITS.unzipped, Math.max(1_000_000, bytes.length * LIMITS.ratio));
		if (size > limit) throw new OwnFileError({ code: 'zip-bomb', size, limit });
		return true;
	});
	const shapefiles = Object.keys(files).filter((name) => /\.shp$/i.test(name));
	const [shapefile, ...others] = shapefiles;
	if (shapefile !== undefined) return readShapefile(files, shapefile, others);
	const document = Object.keys(files).find((name) => /\.kml$/i.test(name));
	if (document === undefined) {
		throw new OwnFileError({ code: 'zip-without-layer', names: names.slice(0, 5) });
	}
	return { ...readXml(decodeText(files[document]!)), format: 'KMZ' };
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
