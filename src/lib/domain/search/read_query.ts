/** From what a reader types to what can be looked for. */

const HAN = /\p{Script=Han}/u;

/** Tones and case off, full-width forms made plain; one entry per code unit of the original, so that places can be told. */
export function foldUnits(text: string): string[] {
	return Array.from(text, (character) => {
		const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
		return [plain, ...Array<string>(character.length - 1).fill('')];
	}).flat();
}

/** As `foldUnits`, joined. */
export function foldText(text: string): string {
	return foldUnits(text).join('');
}

/** Runs of Chinese characters, and words of letters and digits; everything else divides. */
export function splitTerms(folded: string): string[] {
	return folded.match(/\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:\.\p{N}+)*/gv) ?? [];
}

export function isHan(term: string): boolean {
	return HAN.test(term);
}

/** A query, read in every way it may be meant. */
export type ReadQuery = {
	/** Each must be found in a name or a text. */
	terms: string[];
	/** The letters as one run of pinyin or of initials; null when the query is not all letters. */
	pinyin: string | null;
};

/** Tone marks and numbers, spaces and apostrophes of pinyin are ignored; `v` stands for `ü` after l and n. */
export function readQuery(text: string): ReadQuery {
	const terms = splitTerms(foldText(text.replaceAll(/['’]/g, '')));
	const letters = terms.map((term) => term.replaceAll(/(?<=[a-z])[1-5]/g, ''));
	const is_pinyin = letters.length > 0 && letters.every((term) => /^[a-z]+$/.test(term));
	const pinyin = is_pinyin ? letters.join('').replaceAll(/([ln])v/g, '$1u') : null;
	return { terms, pinyin };
}
