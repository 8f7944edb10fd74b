/** The newspaper page as excerpts are counted in it: without white space, in characters (code points). */

/** The text as offsets count it: without white space and without characters that have no shape (soft hyphens, zero widths). */
export function stripWhiteSpace(text: string): string {
	return text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/** Characters as a reader counts them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
	return [...text].length;
}
