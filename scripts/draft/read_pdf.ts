import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
	layOutColumns,
	refuseUnreadable,
	type TextPiece,
} from '../../src/lib/domain/draft/read/lay_out_columns.ts';
import { UnreadablePage, type RawLine } from '../../src/lib/domain/draft/read/raw_line.ts';

/** The lines of a PDF in reading order. Throws UnreadablePage with what to do. */
export async function readPdf(bytes: Uint8Array): Promise<RawLine[]> {
	const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
	const task = getDocument({
		data: new Uint8Array(bytes),
		cMapUrl: join(folder, 'cmaps') + sep,
		cMapPacked: true,
		standardFontDataUrl: join(folder, 'standard_fonts') + sep,
		useSystemFonts: false,
		isEvalSupported: false,
		verbosity: 0,
	});
	let document;
	try {
		document = await task.promise;
	} catch (error) {
		const reason =
			(error as Error).name === 'PasswordException'
				? 'it is locked with a password'
				: (error as Error).message;
		throw new UnreadablePage(`this PDF cannot be opened: ${reason}`);
	}
	try {
		const lines: RawLine[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const { items } = await (await document.getPage(number)).getTextContent();
			lines.push(
				...layOutColumns(items.flatMap((item) => ('str' in item ? buildPiece(item) : []))),
			);
		}
		refuseUnreadable(lines.map(({ text }) => text).join(''));
		return lines;
	} finally {
		await task.destroy();
	}
}

type Item = { str: string; transform: number[]; width: number; height: number };

function buildPiece({ str, transform, width, height }: Item): TextPiece {
	const [, , c = 0, d = 0, x = 0, y = 0] = transform;
	return { text: str, x, y, width, size: height || Math.hypot(c, d) };
}
