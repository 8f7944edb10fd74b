/** Where a key stands: numbers of texts and positions in them, ascending, each as the difference to the one before in 7 bits a byte. */

/** Alternately a number and a position. */
export type Postings = number[];

export function encodePostings(postings: Postings): number[] {
	const bytes: number[] = [];
	let last = 0;
	for (let at = 0; at < postings.length; at += 2) {
		pushNumber(bytes, postings[at]! - last);
		pushNumber(bytes, postings[at + 1]!);
		last = postings[at]!;
	}
	return bytes;
}

/** Adds to `into`. */
export function decodePostings(bytes: Uint8Array, into: Postings): void {
	let [at, last] = [0, 0];
	const read = (): number => {
		let [value, factor] = [0, 1];
		for (;;) {
			const byte = bytes[at++]!;
			value += (byte & 0x7f) * factor;
			if (byte < 0x80 || at >= bytes.length) return value;
			factor *= 0x80;
		}
	};
	while (at < bytes.length) {
		last += read();
		into.push(last, read());
	}
}

export function pushNumber(bytes: Pick<number[], 'push'>, value: number): void {
	let rest = value;
	while (rest >= 0x80) {
		bytes.push((rest % 0x80) | 0x80);
		rest = Math.floor(rest / 0x80);
	}
	bytes.push(rest);
}
