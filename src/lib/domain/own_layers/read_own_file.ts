/** From the bytes of a file to features as they stand in it, whatever its format. Runs in a worker. */

import { cleanFeatures } from './clean/clean_geometry.ts';
import { LIMITS, OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnReading } from './own_reading.ts';
import { readCsv } from './read_csv.ts';
import { readGeojson } from './read_geojson.ts';
import { decodeBytes } from './decode_text.ts';
import { readXml } from './read_xml.ts';
import { readZip } from './read_zip.ts';

/**
 * Throws an `OwnFileError`. The format is told from the content; the name only tells a CSV from other text. `part`: one of the layers of
 * an archive.
 */
export async function readOwnFile(
	bytes: Uint8Array,
	name: string,
	part: string | null = null,
): Promise<OwnReading> {
	if (bytes.length === 0) throw new OwnFileError({ code: 'empty' });
	if (bytes.length > LIMITS.file) {
		throw new OwnFileError({ code: 'too-large', size: bytes.length, limit: LIMITS.file });
	}
	const reading = await readContent(bytes, name, part);
	const count = reading.table?.rows.length ?? reading.features.length;
	if (count > LIMITS.features) {
		throw new OwnFileError({ code: 'too-many', count, limit: LIMITS.features });
	}
	if (reading.table) return reading;
	const { features, drawn, notes } = cleanFeatures(reading.features);
	if (drawn === 0) throw new OwnFileError({ code: 'no-geometry' });
	return { ...reading, features, notes: [...reading.notes, ...notes] };
}

async function readContent(
	bytes: Uint8Array,
	name: string,
	part: string | null,
): Promise<OwnReading> {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes, part);
	const { text, notes } = decodeBytes(bytes);
	// A sequence of RFC 8142 begins with a mark.
	const start = text.slice(0, 1000).replace(/^[\s\u001E]+/, '');
	if (start === '' && text.trim() === '') throw new OwnFileError({ code: 'empty' });
	if (start.startsWith('{') || start.startsWith('[')) return withNotes(readGeojson(text), notes);
	if (start.startsWith('<')) return readXml(bytes);
	if (!/[\0]/.test(start) && (/\.(csv|tsv|txt)$/i.test(name) || /^[^\n]*[,;\t]/.test(start))) {
		return withNotes(readCsv(text), notes);
	}
	throw new OwnFileError({ code: 'unknown-kind' });
}

function withNotes(reading: OwnReading, notes: readonly OwnNote[]): OwnReading {
	return { ...reading, notes: [...notes, ...reading.notes] };
}
