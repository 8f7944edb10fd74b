/** Writing PNG with its filters, which `fast-png` leaves out: heights become a fifth of the size. https://www.w3.org/TR/png-3/ */

import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits of red, green and blue. */
const CHANNELS = 3;
const [BITS, TRUECOLOUR] = [8, 2];

/** What of a byte is written, of those to its left, above it, and above that. */
const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
	() => 0,
	(left) => left,
	(_, up) => up,
	(left, up) => (left + up) >> 1,
	predictPaeth,
];

/** `rgb`: rows from the top, three bytes a pixel. */
export function writePng(rgb: Uint8Array, width: number, height: number): Buffer {
	const line = width * CHANNELS;
	const rows = Buffer.alloc(height * (line + 1));
	const tried = FILTERS.map(() => new Uint8Array(line));
	for (let row = 0; row < height; row += 1) {
		const best = filterRow(rgb, row, line, tried);
		rows[row * (line + 1)] = best;
		rows.set(tried[best]!, row * (line + 1) + 1);
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.writeUInt8(BITS, 8);
	head.writeUInt8(TRUECOLOUR, 9);
	return Buffer.concat([
		SIGNATURE,
		writeChunk('IHDR', head),
		writeChunk('IDAT', deflateSync(rows, { level: 9 })),
		writeChunk('IEND', Buffer.alloc(0)),
	]);
}

/** Fills `tried` with the row by each filter; the number of the one with the smallest differences. */
function filterRow(rgb: Uint8Array, row: number, line: number, tried: Uint8Array[]): number {
	const start = row * line;
	let best = 0;
	let least = Infinity;
	FILTERS.forEach((predict, number) => {
		const out = tried[number]!;
		let sum = 0;
		for (let at = 0; at < line; at += 1) {
			const is_first = at < CHANNELS;
			const left = is_first ? 0 : rgb[start + at - CHANNELS]!;
			const up = row === 0 ? 0 : rgb[start + at - line]!;
			const corner = is_first || row === 0 ? 0 : rgb[start + at - line - CHANNELS]!;
			const value = (rgb[start + at]! - predict(left, up, corner)) & 255;
			out[at] = value;
			sum += value < 128 ? value : 256 - value;
		}
		if (sum < least) [least, best] = [sum, number];
	});
	return best;
}

/** The neighbour that is nearest to their plane (12.9 of the standard's filter types). */
function predictPaeth(left: number, up: number, corner: number): number {
	const plane = left + up - corner;
	const [a, b, c] = [Math.abs(plane - left), Math.abs(plane - up), Math.abs(plane - corner)];
	if (a <= b && a <= c) return left;
	return b <= c ? up : corner;
}

function writeChunk(type: string, data: Buffer): Buffer {
	const chunk = Buffer.alloc(data.length + 12);
	chunk.writeUInt32BE(data.length, 0);
	chunk.write(type, 4, 'latin1');
	data.copy(chunk, 8);
	chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
	return chunk;
}
