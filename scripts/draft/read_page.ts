import { existsSync, readFileSync, statSync } from 'node:fs';
import type { DraftPage } from '../../src/lib/domain/draft/draft_page.ts';
import { buildPage } from '../../src/lib/domain/draft/read/build_page.ts';
import { decodePage, refuseBySize } from '../../src/lib/domain/draft/read/decode_page.ts';
import { UnreadablePage, type RawLine } from '../../src/lib/domain/draft/read/raw_line.ts';
import { findDeclaredEncoding, readHtml } from '../../src/lib/domain/draft/read/read_html.ts';
import { readText } from '../../src/lib/domain/draft/read/read_text.ts';
import type { PageFormat } from './options.ts';
import { readPdf } from './read_pdf.ts';
import { readPicture } from './read_picture.ts';
import { runRecogniser } from './run_recogniser.ts';

export type ReadPage = {
	page: DraftPage;
	/** What is kept as page.txt. */
	text: string;
};

/** Pictures make a PDF larger than its text. */
const MOST_PDF_BYTES = 60_000_000;

/** Throws UnreadablePage with what to do. */
export async function readPage(
	file: string,
	format: PageFormat,
	recogniser: string | null = null,
): Promise<ReadPage> {
	if (!existsSync(file)) throw new UnreadablePage('no such file');
	if (!statSync(file).isFile())
		throw new UnreadablePage('this is no file; expected the text of one page');
	const lines =
		recogniser === null
			? await readLines(readFileSync(file), format)
			: runRecogniser(recogniser, file);
	const page = buildPage(lines);
	if (page.plain === '') throw new UnreadablePage('the file holds no text');
	return {
		page,
		text: `${lines.map(({ text, is_block }) => `${is_block ? '\n' : ''}${text}`).join('\n')}\n`,
	};
}

async function readLines(bytes: Buffer, format: PageFormat): Promise<RawLine[]> {
	switch (format) {
		case 'html':
			return readHtml(decodePage(bytes, findDeclaredEncoding(bytes)).text);
		case 'text':
			return readText(decodePage(bytes).text);
		case 'pdf':
			refuseBySize(bytes, MOST_PDF_BYTES);
			return readPdf(bytes);
		case 'ocr':
			refuseBySize(bytes, MOST_PDF_BYTES);
			return readPicture(bytes);
	}
}
