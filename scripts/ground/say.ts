/** What a run says on its way. */
export type Say = {
	line(text: string): void;
	/** In place of the last progress, on a screen; now and then a line where there is none. */
	progress(text: string): void;
	warn(text: string): void;
	/** Why nothing was done. */
	fail(text: string): void;
};

const LINE_EVERY_MS = 5000;

/** On a terminal progress stays one line. */
export function buildSay(out: NodeJS.WriteStream, errors: NodeJS.WriteStream): Say {
	let open = false;
	let last = 0;
	const end = () => {
		if (open) out.write('\n');
		open = false;
	};
	return {
		line(text) {
			end();
			out.write(`${text}\n`);
		},
		progress(text) {
			if (out.isTTY) {
				out.write(`\r\x1b[K${text}`);
				open = true;
			} else if (performance.now() - last > LINE_EVERY_MS) {
				last = performance.now();
				out.write(`${text}\n`);
			}
		},
		warn(text) {
			end();
			errors.write(`Note: ${text}\n`);
		},
		fail(text) {
			end();
			errors.write(`${text}\n`);
		},
	};
}

/** `950 B`, `12.3 kB`, `4.5 MB`; thousands, as file managers count. */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
	return `${size < 100 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

/** Columns to the right, under their heads. */
export function formatTable(rows: readonly (readonly string[])[]): string {
	const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
	return rows
		.map((row) => `  ${row.map((cell, index) => cell.padStart(widths[index]!)).join('  ')}`)
		.join('\n');
}
