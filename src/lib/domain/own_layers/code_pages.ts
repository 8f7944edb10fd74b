/** Names that programs give to encodings, and which encoding bytes can be. */

/** A label that `TextDecoder` knows. */
export type Encoding = string;

/** Numbers of code pages, as Windows, ESRI and GDAL write them. */
const PAGES: Record<string, Encoding> = {
	874: 'windows-874',
	932: 'shift_jis',
	936: 'gb18030',
	949: 'euc-kr',
	950: 'big5',
	951: 'big5',
	1200: 'utf-16le',
	20936: 'gb18030',
	54936: 'gb18030',
	65001: 'utf-8',
};
const CHINESE = /^(?:X-)?(?:GBK|GB_?2312(?:-?80)?|GB_?18030|EUC-?CN|HZ-?GB-?2312)$/;

/** The encoding a name stands for: "UTF-8", "936", "CP936", "ANSI 936", "8859_1"…; null where it names none ("OEM", "ANSI"). */
export function findEncoding(name: string): Encoding | null {
	const plain = name
		.replaceAll(/[\u0000\uFEFF\s]+/g, ' ')
		.trim()
		.toUpperCase();
	if (/^UTF-?8$/.test(plain)) return 'utf-8';
	if (CHINESE.test(plain)) return 'gb18030';
	const latin = /^(?:ISO)?[-_ ]?8859[-_ ]?(\d{1,2})$/.exec(plain);
	if (latin) return findLabel(`iso-8859-${latin[1]}`);
	const page = /^(?:ANSI|CP|MS|IBM|OEM|WINDOWS|X-CP)?[-_ ]?(\d{3,5})$/.exec(plain)?.[1];
	if (page) return PAGES[page] ?? findLabel(`windows-${page}`) ?? findLabel(`ibm${page}`);
	return findLabel(plain);
}

function findLabel(label: string): Encoding | null {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
}

/** Whether bytes can be read so. `may_be_cut`: a character at the end may be unfinished. */
export function canDecode(bytes: Uint8Array, encoding: Encoding, may_be_cut = false): boolean {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: may_be_cut });
		return true;
	} catch {
		return false;
	}
}

/** UTF-8 beyond doubt: Chinese in any other encoding hardly ever makes its sequences of three bytes. */
export function isPlainlyUtf8(bytes: Uint8Array, may_be_cut = false): boolean {
	if (!canDecode(bytes, 'utf-8', may_be_cut)) return false;
	return bytes.some((byte) => byte >= 0xe0);
}

/**
 * GB18030 or Big5 by which of the two would make more of the pairs common characters: GB 2312 level 1 has its first bytes in B0-D7,
 * Big5 level 1 in A4-C6. Null where most texts are
 * neither.
 */
export function guessChinese(texts: readonly Uint8Array[]): Encoding | null {
	let [gb, big5, pairs] = [0, 0, 0];
	for (const bytes of texts) {
		for (let at = 0; at + 1 < bytes.length; at += 1) {
			const [lead, trail] = [bytes[at]!, bytes[at + 1]!];
			if (lead < 0x81) continue;
			at += 1;
			pairs += 1;
			if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
			if (lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40) big5 += 1;
		}
	}
	if (pairs === 0) return null;
	const fits = (encoding: Encoding): boolean =>
		texts.filter((one) => canDecode(one, encoding, true)).length > texts.length / 2;
	if (big5 > gb && fits('big5')) return 'big5';
	return fits('gb18030') ? 'gb18030' : null;
}
