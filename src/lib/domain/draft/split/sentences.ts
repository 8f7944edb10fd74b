import type { DraftPage, Span } from '../draft_page.ts';

const CLOSING = '”’』」）】》';

/** The sentences of a paragraph. A stop inside brackets or before a closing quotation mark that goes on ends none. */
export function listSentences({ shadow }: Pick<DraftPage, 'shadow'>, paragraph: Span): Span[] {
	const sentences: Span[] = [];
	let start = paragraph.start;
	let depth = 0;
	let quoted = 0;
	for (let at = paragraph.start; at < paragraph.end; at++) {
		const sign = shadow[at]!;
		if (sign === '（') depth++;
		if (sign === '）') depth = Math.max(0, depth - 1);
		if (sign === '“') quoted++;
		if (sign === '”') quoted = Math.max(0, quoted - 1);
		if (!/[。！？]/.test(sign) || depth > 0) continue;
		let end = at + 1;
		while (end < paragraph.end && /[。！？…]/.test(shadow[end]!)) end++;
		const is_closed = CLOSING.includes(shadow[end] ?? '') && end < paragraph.end;
		if (is_closed) {
			while (end < paragraph.end && CLOSING.includes(shadow[end]!)) end++;
			quoted = Math.max(0, quoted - 1);
			if (goesOn(shadow.slice(end, Math.min(end + 16, paragraph.end)))) {
				at = end - 1;
				continue;
			}
		} else if (quoted > 0 && hasClosing(shadow, at, paragraph.end)) {
			continue;
		}
		sentences.push({ start, end });
		start = end;
		at = end - 1;
		quoted = 0;
	}
	if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
	return sentences;
}

/** What follows a closing quotation mark and belongs to the same sentence: ，…, 的…, 刘桂生说。 */
function goesOn(after: string): boolean {
	return /^[，、；：的等]|^[^，。！？“”]{1,13}(?:说|道|称|表示|介绍|告诉|回忆)/u.test(after);
}

/** A quotation of several sentences is one; one that never closes is not. */
function hasClosing(shadow: string, from: number, end: number): boolean {
	const close = shadow.indexOf('”', from);
	const open = shadow.indexOf('“', from + 1);
	return close > 0 && close < Math.min(end, from + 160) && (open < 0 || close < open);
}
