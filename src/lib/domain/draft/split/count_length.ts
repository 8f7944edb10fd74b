import { countCharacters, stripWhiteSpace } from '../../reading/page_text.ts';

/** How many characters of the page a piece of a line takes. */
export function countLength(text: string): number {
	return countCharacters(stripWhiteSpace(text));
}
