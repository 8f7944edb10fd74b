import { Parser } from 'htmlparser2';

/** Elements that begin a line of their own. */
const BLOCKS =
	/^(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)$/;
/** Elements whose text nobody reads. */
const SILENT = /^(?:head|script|style|template|title)$/;
const MARKUP = /<\/?[a-z][^<>]*>|<!--/i;

/** Text of a description as people would read it: lines for blocks, spaces for cells, addresses of links beside their words. */
export function readPlainText(text: string): { text: string; is_markup: boolean } {
	if (MARKUP.test(text)) return { text: readMarkup(text), is_markup: true };
	return { text: /&[#\w]+;/.test(text) ? decodeEntities(text) : text, is_markup: false };
}

function readMarkup(html: string): string {
	let [plain, silent, href] = ['', 0, ''];
	const parser = new Parser({
		onopentag(name, attributes) {
			if (SILENT.test(name)) silent += 1;
			else if (BLOCKS.test(name)) plain += '\n';
			else if (name === 'td' || name === 'th') plain += ' ';
			else if (name === 'img' && attributes['alt']) plain += ` ${attributes['alt']} `;
			else if (name === 'a') href = attributes['href'] ?? '';
		},
		ontext(part) {
			if (silent === 0) plain += part.replaceAll(/\s+/g, ' ');
		},
		onclosetag(name) {
			if (SILENT.test(name)) silent = Math.max(0, silent - 1);
			else if (BLOCKS.test(name) && name !== 'br') plain += '\n';
			if (name !== 'a') return;
			if (/^https?:/i.test(href) && !plain.endsWith(href)) plain += ` (${href})`;
			href = '';
		},
	});
	parser.end(html);
	return plain
		.split('\n')
		.map((line) => line.replaceAll(/[ \u00a0]+/g, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
}

function decodeEntities(text: string): string {
	let plain = '';
	const parser = new Parser({ ontext: (part) => (plain += part) });
	parser.end(text);
	return plain;
}
