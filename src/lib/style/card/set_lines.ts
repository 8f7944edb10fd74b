import LineBreaker from 'linebreak';

export type SetLines = {
	lines: string[];
	/** Something was left out at the end. */
	is_cut: boolean;
};

export type LineBox = {
	width_px: number;
	most: number;
	/** Width of a text in pixels; asked for every piece between two breaks. */
	measure: (text: string) => number;
	/** Stands at the end of what is cut. */
	ellipsis: string;
};

/** Where a sentence or a clause ends, so that a cut does not fall inside a figure or a name. */
const PAUSE = /[。；！？，、.;!?,](?=\s|$|\P{ASCII})["”』）)]*\s*/gu;

/**
 * Fills lines at the places where Unicode allows a break (UAX #14). What does not fit is cut at the end of a clause, else at a
 * break, and the cut is marked; the lines are then the beginning of the text, letter for letter, and the mark.
 */
export function setLines(text: string, box: LineBox): SetLines {
	const whole = fill(text, box);
	if (whole.length <= box.most) return { lines: whole, is_cut: false };
	const cuts = [...listPauses(text), ...listBreaks(text)];
	for (const end of cuts) {
		const lines = fill(`${trimCut(text.slice(0, end))}${box.ellipsis}`, box);
		if (lines.length <= box.most) return { lines, is_cut: true };
	}
	return { lines: [box.ellipsis], is_cut: true };
}

/**
 * As `setLines`; where the cut would lose `focus`, words of the text, the lines begin with its clause instead, and what is left out
 * before is marked too.
 */
export function setLinesAround(text: string, focus: string | null, box: LineBox): SetLines {
	const set = setLines(text, box);
	const at = focus === null ? -1 : text.indexOf(focus);
	if (!set.is_cut || at < 0 || joinLines(set.lines).includes(squeeze(focus!))) return set;
	const before = [...text.slice(0, at).matchAll(PAUSE)].at(-1);
	const start = before ? before.index + before[0].length : 0;
	const { lines } = setLines(`${box.ellipsis.trim()}${text.slice(start)}`, box);
	return { lines, is_cut: true };
}

/** Breaks may fall inside the words, and swallow a space. */
function joinLines(lines: readonly string[]): string {
	return squeeze(lines.join(''));
}

function squeeze(text: string): string {
	return text.replace(/\s+/gu, '');
}

/** Ends of clauses from the last on, leaving out those that would give away more than half. */
function listPauses(text: string): number[] {
	const ends = [...text.matchAll(PAUSE)].map((match) => match.index + match[0].length);
	return ends.filter((end) => end < text.length && end > 24).reverse();
}

function listBreaks(text: string): number[] {
	const ends: number[] = [];
	const breaker = new LineBreaker(text);
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) ends.push(next.position);
	return ends.reverse();
}

/** Before an ellipsis no comma and no space stands. */
function trimCut(text: string): string {
	return text.replace(/[\s，、；,;]+$/u, '');
}

function fill(text: string, { width_px, measure }: LineBox): string[] {
	const lines: string[] = [];
	const breaker = new LineBreaker(text);
	let line = '';
	let line_px = 0;
	let end = 0;
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		const piece = text.slice(end, next.position);
		if (line !== '' && line_px + measure(piece.trimEnd()) > width_px) {
			lines.push(line.trimEnd());
			line = '';
			line_px = 0;
		}
		line += piece;
		line_px += measure(piece);
		end = next.position;
	}
	lines.push(line.trimEnd());
	return lines;
}
