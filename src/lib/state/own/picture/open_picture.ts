import {
	MOST_PIXELS,
	PictureError,
	type PictureNote,
} from '../../../domain/own_pictures/picture_problem.ts';
import { readPictureHead } from '../../../domain/own_pictures/read_picture_head.ts';
import type { PictureKind } from '../../../domain/own_pictures/recognise_picture.ts';
import { encodeBitmap, shrinkSize } from './draw_pixels.ts';
import type { PicturePhase, Scan } from './picture_reader.ts';

/** Bytes of a picture that is read whole. */
const MOST_BYTES = 300_000_000;
/** What every browser draws as it is, without another packing. */
const KEPT: Partial<Record<PictureKind, string>> = {
	png: 'image/png',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
};

/** A picture that browsers unpack: upright, and small enough to be drawn. Throws a `PictureError`. */
export async function openPicture(
	file: Blob,
	kind: PictureKind,
	tell: (phase: PicturePhase, share: number | null) => void,
): Promise<Scan> {
	if (file.size > MOST_BYTES) {
		throw new PictureError({ code: 'too-large', size: file.size, limit: MOST_BYTES });
	}
	tell('loading', null);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const head = readPictureHead(bytes, kind);
	if (head.size) checkSize(head.size);
	tell('reading', null);
	// A copy: the file on the disk may change while the page is open.
	const copy = new Blob([bytes], { type: KEPT[kind] ?? file.type });
	const bitmap = await createImageBitmap(copy).catch((error: unknown) => {
		throw new PictureError({
			code: 'damaged',
			format: head.format,
			found: error instanceof Error ? error.message : String(error),
		});
	});
	const full: [number, number] = [bitmap.width, bitmap.height];
	checkSize(full);
	const size = shrinkSize(full);
	const is_kept = KEPT[kind] !== undefined && size[0] === full[0] && isPlain(head.notes);
	const blob = is_kept ? copy : await encodeBitmap(bitmap, size);
	bitmap.close();
	const scaled: PictureNote[] =
		size[0] === full[0] ? [] : [{ code: 'scaled', from: full, to: size }];
	const { format, notes } = head;
	return {
		format,
		blob,
		size,
		full,
		notes: [...notes, ...scaled],
		reference: null,
		refusal: null,
		laid: null,
	};
}

/** Pictures with more than one way to be drawn are drawn once, here. */
function isPlain(notes: readonly PictureNote[]): boolean {
	return !notes.some(({ code }) => code === 'turned' || code === 'animated' || code === 'cmyk');
}

function checkSize([width, height]: readonly [number, number]): void {
	if (width === 0 || height === 0) throw new PictureError({ code: 'no-extent' });
	if (width * height > MOST_PIXELS) {
		throw new PictureError({ code: 'too-many-pixels', width, height, limit: MOST_PIXELS });
	}
}
