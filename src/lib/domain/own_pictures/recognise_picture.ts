/** Kinds of file that are no features but pictures, told by their first bytes. */

export type PictureKind =
	| 'png'
	| 'jpeg'
	| 'webp'
	| 'avif'
	| 'gif'
	| 'bmp'
	| 'pdf'
	| 'tiff'
	| 'pmtiles'
	| 'sqlite'
	/** Pictures that not every browser reads: the reader is told what to make of them. */
	| 'heic'
	| 'jpeg2000'
	| 'psd'
	| 'dwg'
	| 'ecw';

/** Bytes that are enough to tell. */
export const FIRST_BYTES = 32;

const MARKS: readonly [PictureKind, (text: string) => boolean][] = [
	['png', (text) => text.startsWith('\u0089PNG\r\n\u001A\n')],
	['jpeg', (text) => text.startsWith('\u00FF\u00D8\u00FF')],
	['webp', (text) => text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP'],
	['gif', (text) => /^GIF8[79]a/.test(text)],
	['bmp', (text) => text.startsWith('BM') && text.slice(6, 10) === '\0\0\0\0'],
	['pdf', (text) => text.includes('%PDF-')],
	['tiff', (text) => /^(?:II[*+]\0|MM\0[*+])/.test(text)],
	['pmtiles', (text) => /^(?:PMTiles|PM\u0001\0|PM\u0002\0)/.test(text)],
	['sqlite', (text) => text.startsWith('SQLite format 3\0')],
	['heic', (text) => /^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(text)],
	['avif', (text) => /^.{4}ftypavi/s.test(text)],
	[
		'jpeg2000',
		(text) => text.slice(4, 8) === 'jP  ' || text.startsWith('\u00FF\u004F\u00FF\u0051'),
	],
	['psd', (text) => text.startsWith('8BPS')],
	['dwg', (text) => /^AC10\d\d/.test(text)],
];

/** null for what is no picture. `bytes`: the first of the file. The name tells what has no mark of its own. */
export function recognisePicture(bytes: Uint8Array, name: string): PictureKind | null {
	const text = String.fromCharCode(...bytes.subarray(0, FIRST_BYTES));
	const found = MARKS.find(([, fits]) => fits(text))?.[0];
	if (found) return found;
	return /\.ecw$/i.test(name) && /[\0-\u0008]/.test(text) ? 'ecw' : null;
}

/** Files that lie beside a picture and say where it belongs. */
const BESIDE = /\.(?:pgw|pngw|jgw|jpgw|jpegw|tfw|tifw|tiffw|webpw|gfw|bpw|wld|prj)$/i;

export function isBesidePicture(name: string): boolean {
	return BESIDE.test(name);
}
