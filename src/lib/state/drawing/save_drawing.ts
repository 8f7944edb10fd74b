import { zipSync } from 'fflate';
import type { Drawing, ItemColor, ItemIcon } from '$lib/domain/drawing/item.ts';
import { FILE_COLORS } from '$lib/domain/drawing/file_colors.ts';
import { writeDrawingGeojson } from '$lib/domain/drawing/write_geojson.ts';
import { listIcons, nameIconFile, writeDrawingKml } from '$lib/domain/drawing/write_kml.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { buildItemSign } from '$lib/style/drawing/item_signs.ts';
import { colorSign } from '$lib/style/signs/write_sign.ts';
import { TOKENS } from '$lib/style/tokens.ts';
import { saveFile } from '../load/save_file.ts';
import { drawSign } from '../map/draw_sign.ts';

/** Pixels of a sign's picture for each of its own: sharp on any screen. */
const DENSITY = 3;

/** Hands the drawing to the browser's downloads: GeoJSON, or KML with the pictures of its signs in one archive. */
export async function saveDrawing(
	drawing: Drawing,
	format: 'geojson' | 'kmz',
	language: Language,
): Promise<void> {
	if (format === 'geojson') {
		const content = writeDrawingGeojson(drawing, language);
		saveFile({ name: 'drawing.geojson', type: 'application/geo+json', content });
		return;
	}
	const pictures = await Promise.all(
		listIcons(drawing).map(async ({ icon, color }) => [
			nameIconFile(icon, color),
			await drawPng(icon, color),
		]),
	);
	const kml = new TextEncoder().encode(writeDrawingKml(drawing, m.draw_title(), language));
	const content = zipSync({ 'doc.kml': kml, ...Object.fromEntries(pictures) });
	saveFile({ name: 'drawing.kmz', type: 'application/vnd.google-earth.kmz', content });
}

async function drawPng(icon: ItemIcon, color: ItemColor): Promise<Uint8Array> {
	const colors = colorSign(FILE_COLORS[color], TOKENS.light);
	const image = drawSign(buildItemSign(icon), colors, DENSITY, 'sans-serif');
	const canvas = document.createElement('canvas');
	canvas.width = image.width;
	canvas.height = image.height;
	canvas.getContext('2d')!.putImageData(image, 0, 0);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error(`No picture of ${icon}`);
	return new Uint8Array(await blob.arrayBuffer());
}
