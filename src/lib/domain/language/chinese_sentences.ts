/** Positions in a text, in UTF-16 units; `end` is the first that no longer belongs to it. */
type Span = { start: number; end: number };

const CLOSING = '”’』」）】》';

/** The sentences of a paragraph. A stop inside brackets or before a closing quotation mark that goes on ends none. */
export function listSentences({ shadow }: { shadow: string }, paragraph: Span): Span[] {
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
		if (!/[。！？]/.test(sign) || depth > 0 || isPoint(shadow, at)) continue;
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

/** A full stop inside a number is a decimal point that was misread: 5。6亿元. */
function isPoint(shadow: string, at: number): boolean {
	return (
		shadow[at] === '。' &&
		/[\dlIOo|]/.test(shadow[at - 1] ?? '') &&
		/^\d+[余多]?(?:[百千万亿]+[元亩吨米公平立人名户个家]|[元亩吨米%％]|公里|平方|立方)/.test(
			shadow.slice(at + 1, at + 16),
		)
	);
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
