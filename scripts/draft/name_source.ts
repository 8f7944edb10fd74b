import { pinyin } from 'pinyin-pro';
import type { DraftSource } from '../../src/lib/domain/draft/draft.ts';
import { stripWhiteSpace } from '../../src/lib/domain/reading/page_text.ts';
import { basename } from 'node:path';

/** The id a source gets where nobody names it: newspaper, day and page as far as the page says them, else the file's name. */
export function nameSource({ publication, date, page_number }: DraftSource, file: string): string {
	if (publication === null || date === null)
		return slug(basename(file).replace(/\.[a-z]+$/i, '')) || 'page';
	const page = page_number === null ? '' : `-p${slug(page_number)}`;
	return `${slug(publication)}-${date}${page}`;
}

function slug(text: string): string {
	return pinyin(stripWhiteSpace(text), { toneType: 'none', type: 'array', v: true })
		.join(/[\u4e00-\u9fff]/.test(text) ? '-' : '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60)
		.replace(/-$/, '');
}
