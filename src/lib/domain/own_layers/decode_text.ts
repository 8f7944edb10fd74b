import type { OwnNote } from './own_problem.ts';

/** What could not be read stands as U+FFFD in the text. */
const LOST = '\uFFFD';
/** Bytes that the byte order of UTF-16 is told by where no mark says it. */
const SAMPLE = 1000;

/** As `decodeBytes`, without its notes. */
export function decodeText(bytes: Uint8Array): string {
	return decodeBytes(bytes).text;
}

/**
 * UTF-8 and UTF-16 with or without a mark, else GB18030, which Chinese offices still write, or Windows-1252. Single bad bytes in a text of
 * UTF-8 are lost and told, the rest is kept. The mark goes.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; notes: OwnNote[] } {
	const wide = findWide(bytes);
	if (wide) return tellLost(new TextDecoder(wide).decode(bytes));
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
	} catch {
		const { whole, broken, lone, runs } = countSequences(bytes);
		if (whole > 0 && whole >= broken) return tellLost(new TextDecoder('utf-8').decode(bytes));
		const label = lone > runs / 2 ? 'windows-1252' : 'gb18030';
		return tellLost(new TextDecoder(label).decode(bytes));
	}
}

/** A decoded text, with how many characters were lost in it. */
export function tellLost(text: string): { text: string; notes: OwnNote[] } {
	const count = text.split(LOST).length - 1;
	if (count === 0) return { text, notes: [] };
	const line = text.slice(0, text.indexOf(LOST)).split('\n').length;
	return { text, notes: [{ code: 'bad-bytes', count, line }] };
}

function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	const start = bytes.subarray(0, SAMPLE);
	start.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2]! += 1;
	});
	const [even = 0, odd = 0] = zeros;
	const enough = start.length / 8;
	if (odd > enough && even === 0) return 'utf-16le';
	return even > enough && odd === 0 ? 'utf-16be' : null;
}

type Sequences = {
	/** Sequences of three or four bytes that are UTF-8, as Chinese is written; two bytes are often GBK as well. */
	whole: number;
	broken: number;
	/** Bytes of 0x80 and more with none beside them, and all runs of such bytes. */
	lone: number;
	runs: number;
};

function countSequences(bytes: Uint8Array): Sequences {
	const found = { whole: 0, broken: 0, lone: 0, runs: 0 };
	for (let at = 0; at < bytes.length;) {
		const byte = bytes[at]!;
		if (byte < 0x80) {
			at += 1;
			continue;
		}
		const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
		const rest = bytes.subarray(at + 1, at + length);
		const is_whole =
			length > 1 && rest.length === length - 1 && rest.every((one) => one >> 6 === 2);
		if (is_whole && length > 2) found.whole += 1;
		if (!is_whole) found.broken += 1;
		at += is_whole ? length : 1;
	}
	for (let at = 0; at < bytes.length; at += 1) {
		if (bytes[at]! < 0x80 || bytes[at - 1]! >= 0x80) continue;
		found.runs += 1;
		if (!(bytes[at + 1]! >= 0x80)) found.lone += 1;
	}
	return found;
}
