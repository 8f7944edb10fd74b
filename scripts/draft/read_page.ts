import { existsSync, readFileSync, statSync } from 'node:fs';
import type { DraftPage } from '../../src/lib/domain/draft/draft_page.ts';
import { buildPage } from '../../src/lib/domain/draft/read/build_page.ts';
import { decodePage } from '../../src/lib/domain/draft/read/decode_page.ts';
import { UnreadablePage, type RawLine } from '../../src/lib/domain/draft/read/raw_line.ts';
import { findDeclaredEncoding, readHtml } from '../../src/lib/domain/draft/read/read_html.ts';
import { readText } from '../../src/lib/domain/draft/read/read_text.ts';
import type { PageFormat } from './options.ts';

export type ReadPage = {
	page: DraftPage;
	/** What is kept as page.txt. */
	text: string;
};

/** Throws UnreadablePage with what to do. */
export function readPage(file: string, format: PageFormat): ReadPage {
	if (!existsSync(file)) throw new UnreadablePage('no such file');
	if (!statSync(file).isFile())
		throw new UnreadablePage('this is no file; expected the text of one page');
	const lines = readLines(readFileSync(file), format);
	const page = buildPage(lines);
	if (page.plain === '') throw new UnreadablePage('the file holds no text');
	return {
		page,
		text: `${lines.map(({ text, is_block }) => `${is_block ? '\n' : ''}${text}`).join('\n')}\n`,
	};
}

function readLines(bytes: Uint8Array, format: PageFormat): RawLine[] {
	switch (format) {
		case 'html':
			return readHtml(decodePage(bytes, findDeclaredEncoding(bytes)).text);
		case 'text':
			return readText(decodePage(bytes).text);
		case 'pdf':
			throw new UnreadablePage('a PDF');
	}
}
