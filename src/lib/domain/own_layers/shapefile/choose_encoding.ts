import {
	canDecode,
	findEncoding,
	guessChinese,
	isPlainlyUtf8,
	type Encoding,
} from '../code_pages.ts';

/** A text of a table as bytes; `is_full`: it fills its field, so that a character at its end may be cut. */
export type RawText = { bytes: Uint8Array; is_full: boolean };

/** Language drivers in byte 29 of a DBF. 0x57 and 0x03 are what programs write unasked, whatever the text is in. */
const DRIVERS: Record<number, string> = {
	0x13: '932',
	0x4d: '936',
	0x4e: '949',
	0x4f: '950',
	0x50: '874',
	0x64: '852',
	0x65: '866',
	0x78: '950',
	0x79: '949',
	0x7a: '936',
	0x7b: '932',
	0x7c: '874',
	0xc8: '1250',
	0xc9: '1251',
	0xca: '1254',
	0xcb: '1253',
};

/**
 * What names and values of a table are written in: what its `.cpg` or its language driver says, where the bytes can be that; else UTF-8, GB18030 or
 * Big5 by the bytes. `is_guess`: the file says nothing, or something else.
 */
export function chooseEncoding(
	texts: readonly RawText[],
	cpg: string | null,
	driver: number,
): { encoding: Encoding; is_guess: boolean } {
	const said = findEncoding(cpg ?? '') ?? findEncoding(DRIVERS[driver] ?? '');
	const odd = texts.filter(({ bytes }) => bytes.some((byte) => byte >= 0x80));
	const misfits = (encoding: Encoding): number =>
		odd.filter(({ bytes, is_full }) => !canDecode(bytes, encoding, is_full)).length;
	if (odd.length === 0) return { encoding: said ?? 'utf-8', is_guess: false };
	// A damaged byte here and there does not make it another encoding.
	const plain = odd.filter(({ bytes, is_full }) => isPlainlyUtf8(bytes, is_full)).length;
	const is_utf8 = plain > 0 && plain >= misfits('utf-8');
	if (is_utf8) return { encoding: 'utf-8', is_guess: said !== null && said !== 'utf-8' };
	const is_latin = said !== null && /^(?:windows|iso|ibm)-?\d/.test(said);
	const chinese = guessChinese(odd.map(({ bytes }) => bytes));
	if (
		said !== null &&
		misfits(said) * 2 < odd.length &&
		!(is_latin && chinese && odd.every(isPaired))
	) {
		return { encoding: said, is_guess: false };
	}
	return { encoding: chinese ?? said ?? 'windows-1252', is_guess: true };
}

/** Bytes over 0x80 come in twos, as in no language that writes one byte a letter. */
function isPaired({ bytes }: RawText): boolean {
	const runs = new TextDecoder('latin1').decode(bytes).match(/[\u0080-\uffff]+/g) ?? [];
	return runs.every((run) => run.length % 2 === 0);
}
