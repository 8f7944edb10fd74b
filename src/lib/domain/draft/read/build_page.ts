import type { DraftLine, DraftPage } from '../draft_page.ts';
import type { RawLine } from './raw_line.ts';
import { buildShadow } from './shadow.ts';

/** As `stripWhiteSpace`, one character at a time. */
const NO_CHARACTER = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** The page of the lines a format gave; empty ones become gaps. */
export function buildPage(raw: readonly RawLine[]): DraftPage {
	const characters: string[] = [];
	const lines: DraftLine[] = [];
	let gap_before = 0;
	for (const { text, role, level, is_block } of raw) {
		if (is_block) gap_before = Math.max(gap_before, 1);
		const kept = [...text].filter((character) => !NO_CHARACTER.test(character));
		if (kept.length === 0) {
			gap_before++;
			continue;
		}
		const start = characters.length;
		for (const character of kept) characters.push(character);
		lines.push({
			text: text.trim(),
			span: { start, end: characters.length },
			gap_before,
			is_indented: /^(?:\u3000|\t|\s{2})/u.test(text),
			...(role && { role }),
			...(level !== undefined && { level }),
		});
		gap_before = 0;
	}
	return { plain: characters.join(''), ...buildShadow(characters), lines };
}
