/** An e-paper page in HTML, which may hold several articles: blocks become lines. */

import { parseHTML } from 'linkedom';
import { UnreadablePage, type RawLine } from './raw_line.ts';

const LEFT_OUT = new Set([
	...['HEAD', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'SVG', 'CANVAS'],
	...['SELECT', 'TEXTAREA', 'BUTTON', 'INPUT', 'AUDIO', 'VIDEO', 'MAP'],
]);

const BLOCKS = new Set([
	...[
		'ADDRESS',
		'ARTICLE',
		'ASIDE',
		'BLOCKQUOTE',
		'BODY',
		'CAPTION',
		'CENTER',
		'DD',
		'DETAILS',
		'DIV',
		'DL',
		'DT',
	],
	...[
		'FIELDSET',
		'FIGCAPTION',
		'FIGURE',
		'FOOTER',
		'FORM',
		'H1',
		'H2',
		'H3',
		'H4',
		'H5',
		'H6',
		'HEADER',
		'HR',
	],
	...[
		'LEGEND',
		'LI',
		'MAIN',
		'MENU',
		'NAV',
		'OL',
		'P',
		'PRE',
		'SECTION',
		'SUMMARY',
		'TABLE',
		'TD',
		'TH',
		'TR',
		'UL',
	],
	...['FOUNDER-CONTENT', 'MULTITITLE', 'IMG'],
]);

/** How e-paper systems name the parts of a headline. */
const HEADLINE =
	/(?:^|[-_ ])(?:title|headline|subtitle|biaoti|zhubiaoti|yinti|futi|futibiao|pretitle)\d*(?:$|[-_ ])/i;
const CAPTION = /(?:^|[-_ ])(?:caption|pic-?text|imgtext|photo-?text|tushuo)(?:$|[-_ ])/i;

/** A line made of links alone is a menu. */
const LINK_SHARE = 0.7;

/** What a page says of its encoding, from the bytes of its head; null where nothing. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, 2048));
	const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
	if (named === undefined) return null;
	return /^(?:gb2312|gbk|x-gbk)$/.test(named) ? 'gb18030' : named;
}

/** Throws UnreadablePage where no words are in it. */
export function readHtml(html: string): RawLine[] {
	const { document } = parseHTML(
		/<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`,
	);
	const reader = new LineReader();
	reader.walk(document.body ?? document.documentElement, null, false);
	reader.end(null);
	if (reader.lines.length === 0) {
		throw new UnreadablePage(
			'the HTML holds no words outside of scripts; save the page from the browser after it has shown its text',
		);
	}
	return reader.lines;
}

type Role = Pick<RawLine, 'role' | 'level'> | null;

class LineReader {
	readonly lines: RawLine[] = [];
	#text = '';
	#linked = 0;
	#is_block = true;

	walk(node: Node, role: Role, is_link: boolean): void {
		if (node.nodeType === 3) {
			const text = (node.nodeValue ?? '').replace(/[\t\n\r ]+/g, ' ');
			this.#text += text;
			if (is_link) this.#linked += text.trim().length;
			return;
		}
		if (node.nodeType !== 1) return;
		const element = node as Element;
		const name = element.tagName.toUpperCase();
		if (LEFT_OUT.has(name) || isHidden(element)) return;
		if (name === 'BR') {
			this.end(role, false);
			return;
		}
		const own = nameRole(element, name) ?? role;
		const is_block = BLOCKS.has(name);
		if (is_block) this.end(role);
		for (const child of element.childNodes) this.walk(child, own, is_link || name === 'A');
		if (is_block) this.end(own);
	}

	/** Ends the line; the next one begins a block unless only a line break came between. */
	end(role: Role, is_block = true): void {
		const text = this.#text.replace(/^ +| +$/g, '');
		if (/\S/.test(text)) {
			const is_menu =
				role?.role !== 'heading' && this.#linked >= text.replace(/\s/g, '').length * LINK_SHARE;
			const named: Role = is_menu ? { role: 'link' } : role;
			this.lines.push({
				text,
				...named,
				...(this.#is_block && { is_block: true }),
			});
			this.#is_block = false;
		}
		if (is_block) this.#is_block = true;
		this.#text = '';
		this.#linked = 0;
	}
}

function nameRole(element: Element, name: string): Role {
	if (/^H[1-6]$/.test(name)) return { role: 'heading', level: Number(name[1]) };
	if (name === 'FIGCAPTION') return { role: 'caption' };
	const named = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
	if (CAPTION.test(named)) return { role: 'caption' };
	return HEADLINE.test(named) ? { role: 'heading' } : null;
}

function isHidden(element: Element): boolean {
	return (
		element.hasAttribute('hidden') ||
		/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
	);
}
