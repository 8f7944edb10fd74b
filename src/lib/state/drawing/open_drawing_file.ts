import { MOST_FILE, type FileReading } from '$lib/domain/drawing/drawing_file.ts';
import { readDrawingGeojson } from '$lib/domain/drawing/read_geojson.ts';

/** GeoJSON, KML or KMZ, told by its content. What reads XML is fetched for it alone. */
export async function openDrawingFile(file: File): Promise<FileReading> {
	if (file.size > MOST_FILE) {
		const fault = { code: 'too-large' as const, size: file.size, limit: MOST_FILE };
		return { drawing: null, left_out: [], fault };
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	const text = new TextDecoder().decode(bytes);
	if (!/^\s*</.test(text.replace(/^\uFEFF/, '')) && !text.startsWith('PK')) {
		return readDrawingGeojson(text);
	}
	const { readDrawingKml } = await import('$lib/domain/drawing/read_kml.ts');
	return readDrawingKml(bytes);
}
