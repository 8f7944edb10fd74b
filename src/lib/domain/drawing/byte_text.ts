/** Bytes as text for a link, and numbers as bytes. */

/** Base64 with the letters that an address holds as they are (RFC 4648 section 5), without padding. */
export function formatBytes(bytes: Uint8Array): string {
	let letters = '';
	for (const byte of bytes) letters += String.fromCharCode(byte);
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** null for letters that none of ours has. */
export function parseBytes(text: string): Uint8Array | null {
	if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
	const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** Puts numbers and words one after the other. */
export class ByteWriter {
	#bytes: number[] = [];

	byte(value: number): void {
		this.#bytes.push(value);
	}

	/** A whole number from 0 on; small ones take little room. Seven bits a byte, the lowest first (LEB128). */
	count(value: number): void {
		let rest = value;
		while (rest >= 0x80) {
			this.#bytes.push((rest % 0x80) | 0x80);
			rest = Math.floor(rest / 0x80);
		}
		this.#bytes.push(rest);
	}

	/** A whole number; its sign is the lowest bit. */
	step(value: number): void {
		this.count(value < 0 ? -2 * value - 1 : 2 * value);
	}

	words(text: string): void {
		const bytes = new TextEncoder().encode(text);
		this.count(bytes.length);
		this.#bytes.push(...bytes);
	}

	finish(): Uint8Array {
		return Uint8Array.from(this.#bytes);
	}
}

/** Takes them out again. Every way throws a RangeError where the bytes end too early. */
export class ByteReader {
	#bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get is_done(): boolean {
		return this.#at >= this.#bytes.length;
	}

	byte(): number {
		const value = this.#bytes[this.#at];
		if (value === undefined) throw new RangeError(`Nothing at byte ${this.#at}`);
		this.#at += 1;
		return value;
	}

	count(): number {
		let [value, factor] = [0, 1];
		for (;;) {
			const part = this.byte();
			value += (part & 0x7f) * factor;
			if (part < 0x80) return value;
			factor *= 0x80;
			if (factor > 2 ** 49) throw new RangeError('A number without an end');
		}
	}

	step(): number {
		const value = this.count();
		return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
	}

	words(): string {
		const length = this.count();
		const bytes = this.#bytes.subarray(this.#at, this.#at + length);
		if (bytes.length < length) throw new RangeError(`Words of ${length} bytes end too early`);
		this.#at += length;
		return new TextDecoder().decode(bytes);
	}
}
