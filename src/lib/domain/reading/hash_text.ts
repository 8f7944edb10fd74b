import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of UTF-8 text in hex; the same in Node and in a browser, at once. */
export function hashText(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same of bytes. */
export function hashBytes(bytes: Uint8Array): string {
	return bytesToHex(sha256(bytes));
}
