import type { RawLine } from './raw_line.ts';

/** The lines of a text file; a form feed begins a block. */
export function readText(text: string): RawLine[] {
	return text
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.flatMap((line) =>
			line.split('\f').map((part, index) => ({ text: part, ...(index > 0 && { is_block: true }) })),
		);
}
