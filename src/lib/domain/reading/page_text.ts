/** The newspaper page as excerpts are counted in it: without white space, in characters (code points). */

/** The text with all white space removed, as offsets count it. */
export function stripWhiteSpace(text: string): string {
	return text.replace(/\s+/gu, '').replace(/\uFEFF/g, '');
}

/** Characters as a reader counts them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
	return [...text].length;
}
