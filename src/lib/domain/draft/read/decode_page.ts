/** From the bytes of a text or HTML file to its characters. */

import { UnreadablePage } from './raw_line.ts';

/** Of one page; the longest real pages have some 30 kB. */
export const MOST_BYTES = 2_000_000;

export type Decoded = { text: string; encoding: string };

/** What files of other kinds begin with. */
const SIGNATURES: readonly [bytes: string, kind: string][] = [
	['%PDF-', 'a PDF; give it with --pdf'],
	['\x89PNG', 'a picture; recognise its text first, or give it with --ocr'],
	['\xff\xd8\xff', 'a picture; recognise its text first, or give it with --ocr'],
	['GIF8', 'a picture; recognise its text first, or give it with --ocr'],
	['PK\x03\x04', 'an archive or an office document; save its text as a .txt file'],
	['\xd0\xcf\x11\xe0', 'an old office document; save its text as a .txt file'],
];

const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];

/** `declared`: what the file itself says, as HTML does. Throws UnreadablePage for what is no text, with what to do. */
export function decodePage(bytes: Uint8Array, declared: string | null = null): Decoded {
	refuseBySize(bytes);
	const head = String.fromCharCode(...bytes.subarray(0, 8));
	const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
	if (kind !== undefined) throw new UnreadablePage(`the file is ${kind}`);
	const mark = MARKS.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
	if (mark) return check(decodeAs(bytes, mark[1]), mark[1]);
	const tried = [...new Set([...(declared ? [declared] : []), 'utf-8', 'gb18030'])];
	for (const encoding of tried) {
		const text = decodeAs(bytes, encoding);
		if (text !== null && !isGarbled(text)) return check(text, encoding);
	}
	throw new UnreadablePage(
		`the file is no text in ${tried.join(' or ')}; expected a text file, in UTF-8 if you can choose`,
	);
}

/** Throws where a file is empty or too large to be one page. */
export function refuseBySize(bytes: Uint8Array, most = MOST_BYTES): void {
	if (bytes.length === 0)
		throw new UnreadablePage('the file is empty; expected the text of a page');
	if (bytes.length > most) {
		const size = (bytes.length / 1_000_000).toFixed(1);
		throw new UnreadablePage(
			`the file has ${size} MB; expected one page, at most ${most / 1_000_000} MB. Cut it into pages`,
		);
	}
}

/** null where the bytes are none of the encoding, or the encoding is unknown. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;

/** Bytes of something else pass as GB18030 now and then: then control characters and rare ideographs show it. */
function isGarbled(text: string): boolean {
	const controls = text.match(CONTROLS)?.length ?? 0;
	const private_ones = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
	return controls > text.length / 200 || private_ones > text.length / 20;
}

function check(text: string | null, encoding: string): Decoded {
	if (text === null || isGarbled(text)) {
		throw new UnreadablePage(
			`the file begins as ${encoding} and goes on as something else; save it again as UTF-8`,
		);
	}
	if (!/\S/.test(text.replace(/^\ufeff/, ''))) {
		throw new UnreadablePage('the file holds nothing but white space; expected the text of a page');
	}
	return { text: text.replace(/^\ufeff/, ''), encoding };
}
