import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { findEncoding, isPlainlyUtf8 } from './code_pages.ts';
import { decodeBytes, tellLost } from './decode_text.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';

/** One lost character among so many of another script is a damaged byte; more are another encoding than the file says. */
const FEW_LOST = 1 / 20;

/** The text of an XML file in the encoding its first line names, unless the bytes are plainly something else. */
export function decodeXml(bytes: Uint8Array): { text: string; notes: OwnNote[] } {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const said = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
	const encoding = said ? findEncoding(said) : null;
	if (!encoding || encoding === 'utf-8' || isPlainlyUtf8(bytes)) return decodeBytes(bytes);
	const read = tellLost(new TextDecoder(encoding).decode(bytes));
	const odd = read.text.match(/[^\0-\x7f]/g)?.length ?? 0;
	const lost = read.text.match(/\ufffd/g)?.length ?? 0;
	return lost <= odd * FEW_LOST ? read : decodeBytes(bytes);
}

/** Prefixes that are used and never declared are let pass. Throws an `OwnFileError` with the line. */
export function parseXml(text: string): Document {
	const faults: { message: string; line: number | null }[] = [];
	try {
		const document = new DOMParser({
			onError: (level, message, context: { locator?: { lineNumber?: number } }) => {
				if (level === 'warning') return;
				faults.push({ message, line: context.locator?.lineNumber ?? null });
			},
		}).parseFromString(declarePrefixes(text), 'text/xml');
		if (faults.length === 0) return document;
	} catch (error) {
		faults.push({ message: error instanceof Error ? error.message : String(error), line: null });
	}
	const { message, line } = faults[0]!;
	throw new OwnFileError({ code: 'bad-xml', line, found: message.split('\n')[0]!.slice(0, 120) });
}

export function listElements(node: Node): Element[] {
	return Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);
}

/** Text of the first child element of a name, whatever its prefix; '' where there is none. */
export function readChild(node: Node, name: string): string {
	const child = listElements(node).find(({ localName }) => localName === name);
	return child?.textContent?.trim() ?? '';
}

const PROLOG = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>)*/;
const ROOT = /<[^\s/>]+/y;

/** Gives a namespace to every prefix that the root does not declare; on the root's own line, so that lines stay as they are. */
function declarePrefixes(text: string): string {
	ROOT.lastIndex = PROLOG.exec(text)![0].length;
	if (!ROOT.test(text)) return text;
	const at = ROOT.lastIndex;
	const root = text.slice(at, text.indexOf('>', at));
	const used = new Set<string>();
	for (const [, tag, attribute] of text.matchAll(
		/<\/?([\p{L}_][\p{L}\d_.-]*):|\s([\p{L}_][\p{L}\d_.-]*):[\p{L}\d_.-]+\s*=\s*["']/gu,
	)) {
		used.add((tag ?? attribute)!);
	}
	const missing = [...used].filter(
		(prefix) => !/^xml/i.test(prefix) && !new RegExp(`\\sxmlns:${prefix}\\s*=`).test(root),
	);
	const added = missing.map((prefix) => ` xmlns:${prefix}="undeclared:${prefix}"`);
	return `${text.slice(0, at)}${added.join('')}${text.slice(at)}`;
}
