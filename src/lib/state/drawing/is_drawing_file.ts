import { HEAD_LENGTH, looksLikeDrawing } from '$lib/domain/drawing/drawing_mark.ts';

/** Whether a file is a drawing that was saved here; reads only its beginning. False where it cannot be read: whoever opens it says why. */
export async function isDrawingFile(file: File): Promise<boolean> {
	try {
		return looksLikeDrawing(await file.slice(0, HEAD_LENGTH).text());
	} catch {
		return false;
	}
}
