/** What a PNG, JPEG or WebP says of itself before anybody unpacks it. */

import { PictureError, type PictureNote } from './picture_problem.ts';
import type { PictureKind } from './recognise_picture.ts';

export type PictureHead = {
	format: string;
	/** Pixels as stored, before a camera's turning; null where only unpacking tells. */
	size: [width: number, height: number] | null;
	/** What a camera says of how it was held (EXIF), 1 to 8. */
	orientation: number;
	notes: PictureNote[];
};

/** Throws a `PictureError` for a file that is cut off or no such picture. */
export function readPictureHead(bytes: Uint8Array, kind: PictureKind): PictureHead {
	if (bytes.length === 0) throw new PictureError({ code: 'empty' });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	switch (kind) {
		case 'png':
			return readPng(bytes, view);
		case 'jpeg':
			return readJpeg(bytes, view);
		case 'webp':
			return readWebp(bytes, view);
		default:
			return { format: kind.toUpperCase(), size: null, orientation: 1, notes: [] };
	}
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
	String.fromCharCode(...bytes.subarray(from, from + length));

/** W3C PNG: chunks of length, name, data and checksum, IHDR first and IEND last. */
function readPng(bytes: Uint8Array, view: DataView): PictureHead {
	const notes: PictureNote[] = [];
	let size: [number, number] | null = null;
	for (let at = 8; ;) {
		if (at + 12 > bytes.length) {
			throw new PictureError({ code: 'truncated', format: 'PNG', expected: 'IEND' });
		}
		const length = view.getUint32(at);
		const name = text(bytes, at + 4, 4);
		if (name === 'IEND') break;
		if (at === 8 && name !== 'IHDR') {
			throw new PictureError({ code: 'damaged', format: 'PNG', found: name });
		}
		if (at + 12 + length > bytes.length) {
			throw new PictureError({ code: 'truncated', format: 'PNG', expected: 'IEND' });
		}
		if (name === 'IHDR') {
			size = [view.getUint32(16), view.getUint32(20)];
			if (bytes[24]! > 8) notes.push({ code: 'deep', bits: bytes[24]! });
		}
		if (name === 'acTL') notes.push({ code: 'animated' });
		if (name === 'pHYs' && bytes[at + 16] === 1) noteDpi(notes, view.getUint32(at + 8) * 0.0254);
		at += 12 + length;
	}
	return { format: 'PNG', size, orientation: 1, notes };
}

/** ITU-T T.81: segments that begin with FF and a mark; SOFn has the size, EOI ends it. */
function readJpeg(bytes: Uint8Array, view: DataView): PictureHead {
	const notes: PictureNote[] = [];
	let orientation = 1;
	for (let at = 2; at + 4 <= bytes.length;) {
		if (bytes[at] !== 0xff) {
			throw new PictureError({ code: 'damaged', format: 'JPEG', found: String(at) });
		}
		const mark = bytes[at + 1]!;
		const length = view.getUint16(at + 2);
		if (at + 2 + length > bytes.length) break;
		if (mark === 0xff) {
			at += 1;
			continue;
		}
		if (mark === 0xe0 && text(bytes, at + 4, 4) === 'JFIF' && bytes[at + 11] === 1) {
			noteDpi(notes, view.getUint16(at + 12));
		}
		if (mark === 0xe1) orientation = readOrientation(bytes, at + 4, length - 2) ?? orientation;
		if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
			if (!endsWithMark(bytes)) break;
			if (bytes[at + 9] === 4) notes.push({ code: 'cmyk' });
			if (bytes[at + 4]! > 8) notes.push({ code: 'deep', bits: bytes[at + 4]! });
			if (orientation !== 1) notes.push({ code: 'turned' });
			const size: [number, number] = [view.getUint16(at + 7), view.getUint16(at + 5)];
			return { format: 'JPEG', size, orientation, notes };
		}
		at += 2 + length;
	}
	throw new PictureError({ code: 'truncated', format: 'JPEG', expected: 'EOI (FF D9)' });
}

/** Cameras and editors put more behind the end of the picture; the mark is looked for from there. */
function endsWithMark(bytes: Uint8Array): boolean {
	for (let at = bytes.length - 2; at > 0; at -= 1) {
		if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
	}
	return false;
}

/** Exif 2.32: a TIFF within APP1; tag 0x0112 of its first directory. */
function readOrientation(bytes: Uint8Array, from: number, length: number): number | null {
	if (text(bytes, from, 6) !== 'Exif\0\0' || length < 20) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset + from + 6, length - 6);
	const is_little = text(bytes, from + 6, 2) === 'II';
	const first = view.getUint32(4, is_little);
	if (first + 2 > view.byteLength) return null;
	const count = view.getUint16(first, is_little);
	for (let entry = 0; entry < count; entry += 1) {
		const at = first + 2 + 12 * entry;
		if (at + 12 > view.byteLength) return null;
		if (view.getUint16(at, is_little) !== 0x0112) continue;
		const value = view.getUint16(at + 8, is_little);
		return value >= 1 && value <= 8 ? value : null;
	}
	return null;
}

/** RFC 9649: RIFF with its size, then VP8X with flags where there is more than one picture. */
function readWebp(bytes: Uint8Array, view: DataView): PictureHead {
	const expected = view.getUint32(4, true) + 8;
	if (expected > bytes.length) {
		throw new PictureError({ code: 'truncated', format: 'WebP', expected: `${expected} B` });
	}
	if (text(bytes, 12, 4) !== 'VP8X')
		return { format: 'WebP', size: null, orientation: 1, notes: [] };
	const size = [24, 27].map((at) => 1 + view.getUint16(at, true) + (bytes[at + 2]! << 16));
	const notes: PictureNote[] = (bytes[20]! & 2) !== 0 ? [{ code: 'animated' }] : [];
	return { format: 'WebP', size: [size[0]!, size[1]!], orientation: 1, notes };
}

/** 72 and 96 are what programs write that know none. */
function noteDpi(notes: PictureNote[], dpi: number): void {
	const rounded = Math.round(dpi);
	if (rounded > 1 && rounded !== 72 && rounded !== 96)
		notes.push({ code: 'resolution', dpi: rounded });
}
