import { OwnFiles } from '../own/own_files.ts';
import { MOST_FILE, type FileReading } from '$lib/domain/drawing/drawing_file.ts';
import { readDrawingGeojson } from '$lib/domain/drawing/read_geojson.ts';

/** GeoJSON, KML or KMZ, told by its content. XML is read where layers of the reader's own are. */
export async function openDrawingFile(file: File): Promise<FileReading> {
	if (file.size > MOST_FILE) {
		const fault = { code: 'too-large' as const, size: file.size, limit: MOST_FILE };
		return { drawing: null, left_out: [], fault };
	}
	const head = await file.slice(0, 100).text();
	if (!/^\uFEFF?\s*<|^PK/.test(head)) return readDrawingGeojson(await file.text());
	const files = new OwnFiles();
	const reply = await files.ask({ type: 'drawing', file });
	files.stop();
	if (reply.type !== 'drawing') throw new Error(reply.type);
	return reply.reading;
}
