/** From the bytes of a file to features as they stand in it, whatever its format. Runs in a worker. */

import { LIMITS, OwnFileError } from './own_problem.ts';
import type { OwnReading } from './own_reading.ts';
import { readCsv } from './read_csv.ts';
import { readGeojson } from './read_geojson.ts';
import { decodeText } from './decode_text.ts';
import { readXml } from './read_xml.ts';
import { readZip } from './read_zip.ts';

/** Throws an `OwnFileError`. The format is told from the content; the name only tells a CSV from other text. */
export async function readOwnFile(bytes: Uint8Array, name: string): Promise<OwnReading> {
	if (bytes.length === 0) throw new OwnFileError({ code: 'empty' });
	if (bytes.length > LIMITS.file) {
		throw new OwnFileError({ code: 'too-large', size: bytes.length, limit: LIMITS.file });
	}
	const reading = await readContent(bytes, name);
	const count = reading.table?.rows.length ?? reading.features.length;
	if (count > LIMITS.features) {
		throw new OwnFileError({ code: 'too-many', count, limit: LIMITS.features });
	}
	return reading;
}

async function readContent(bytes: Uint8Array, name: string): Promise<OwnReading> {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes);
	const text = decodeText(bytes);
	const start = text.slice(0, 1000).trimStart();
	if (start === '' && text.trim() === '') throw new OwnFileError({ code: 'empty' });
	if (start.startsWith('{') || start.startsWith('[')) return readGeojson(text);
	if (start.startsWith('<')) return readXml(bytes);
	if (!/[\0]/.test(start) && (/\.(csv|tsv|txt)$/i.test(name) || /^[^\n]*[,;\t]/.test(start))) {
		return readCsv(text);
	}
	throw new OwnFileError({ code: 'unknown-kind' });
}
