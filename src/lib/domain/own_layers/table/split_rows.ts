export type SplitRows = {
	rows: string[][];
	/** Line of the text each row begins on, from 1. */
	lines: number[];
	/** Lines with a quotation mark that neither opens nor closes a cell. */
	stray: number[];
};

/** Lines a cell may run over. */
const MOST_LINES = 200;

/**
 * Rows as RFC 4180 has them. A mark that is never closed, or whose closing would swallow whole rows, is text of its cell; so is one inside a
 * cell. Blank lines are left out.
 */
export function splitRows(text: string, delimiter: string): SplitRows {
	const source = text.split(/\r\n|\n|\r/);
	const width = findWidth(source, delimiter);
	const split: SplitRows = { rows: [], lines: [], stray: [] };
	for (let at = 0; at < source.length;) {
		const line = source[at]!;
		const record = line.includes('"')
			? new Reader(source, at, delimiter, width).read()
			: { cells: line.split(delimiter), next: at + 1, stray: [] };
		if (record.cells.some((cell) => cell.trim() !== '')) {
			split.rows.push(record.cells);
			split.lines.push(at + 1);
		}
		split.stray.push(...record.stray);
		at = record.next;
	}
	return split;
}

/** The commonest number of cells in a line. */
export function findWidth(lines: readonly string[], delimiter: string): number {
	const counts = new Map<number, number>();
	for (const line of lines.filter((one) => one.trim() !== '').slice(0, MOST_LINES)) {
		const width = line.split(delimiter).length;
		counts.set(width, (counts.get(width) ?? 0) + 1);
	}
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Reads one row, from the line `at` on. */
class Reader {
	#lines: readonly string[];
	#first: number;
	#delimiter: string;
	#width: number;
	#at: number;
	#position = 0;
	#stray: number[] = [];

	constructor(lines: readonly string[], at: number, delimiter: string, width: number) {
		this.#lines = lines;
		this.#first = at;
		this.#at = at;
		this.#delimiter = delimiter;
		this.#width = width;
	}

	read(): { cells: string[]; next: number; stray: number[] } {
		const cells: string[] = [];
		do cells.push(this.#readCell());
		while (this.#skipDelimiter());
		return { cells, next: this.#at + 1, stray: this.#stray };
	}

	#skipDelimiter(): boolean {
		if (!this.#lines[this.#at]!.startsWith(this.#delimiter, this.#position)) return false;
		this.#position += this.#delimiter.length;
		return true;
	}

	#readCell(): string {
		const line = this.#lines[this.#at]!;
		const start = this.#skipSpaces(line, this.#position);
		if (line[start] === '"') {
			const quoted = this.#readQuoted(start + 1);
			if (quoted !== null) return quoted;
		}
		const end = line.indexOf(this.#delimiter, this.#position);
		const cell = line.slice(this.#position, end < 0 ? line.length : end);
		this.#position = end < 0 ? line.length : end;
		if (cell.includes('"')) this.#addStray(this.#at);
		return cell;
	}

	/** The cell behind an opening mark, up to its closing one; null, and nothing is taken, where the mark is none. */
	#readQuoted(start: number): string | null {
		let [at, position, cell, has_inner] = [this.#at, start, '', false];
		for (;;) {
			const line = this.#lines[at]!;
			const mark = line.indexOf('"', position);
			if (mark < 0) {
				cell += `${line.slice(position)}\n`;
				at += 1;
				position = 0;
				const is_over = at >= this.#lines.length || at - this.#at > MOST_LINES;
				if (has_inner || is_over) return null;
				continue;
			}
			cell += line.slice(position, mark);
			if (line[mark + 1] === '"') {
				cell += '"';
				position = mark + 2;
				continue;
			}
			const after = this.#skipSpaces(line, mark + 1);
			if (after === line.length || line.startsWith(this.#delimiter, after)) {
				if (at > this.#at && this.#swallowsRows(at)) return null;
				if (has_inner) this.#addStray(this.#at);
				this.#at = at;
				this.#position = after;
				return cell;
			}
			// Behind a line break it opens a cell of another row.
			if (at > this.#at) return null;
			has_inner = true;
			cell += '"';
			position = mark + 1;
		}
	}

	/** Every line up to `last` is a row of its own, of as many cells as the others. */
	#swallowsRows(last: number): boolean {
		if (this.#width < 3) return false;
		return this.#lines
			.slice(this.#first, last + 1)
			.every((line) => line.split(this.#delimiter).length === this.#width);
	}

	#skipSpaces(line: string, from: number): number {
		let at = from;
		while (/\s/.test(line[at] ?? '') && !line.startsWith(this.#delimiter, at)) at += 1;
		return at;
	}

	#addStray(at: number): void {
		if (this.#stray.at(-1) !== at + 1) this.#stray.push(at + 1);
	}
}
