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

/** Between syllables, as people and input methods write them. */
const APOSTROPHES = /['’‘ʼ`´·]/gu;

/** Tone marks and numbers, spaces and apostrophes of pinyin are ignored; `ü` may be written v, yu or u:. */
export function readQuery(text: string): ReadQuery {
	const terms = splitTerms(foldText(text.replaceAll(APOSTROPHES, '')));
	const letters = terms.map(takeTonesOff);
	const is_pinyin = letters.length > 0 && letters.every((term) => /^[a-z]+$/.test(term));
	return { terms, pinyin: is_pinyin ? spellUmlauts(letters.join('')) : null };
}

/** Signs and letters of a query as one run, letters as pinyin; null when anything else stands in it. */
export function readRun(text: string): string | null {
	const run = splitTerms(foldText(text.replaceAll(APOSTROPHES, '')))
		.map(takeTonesOff)
		.join('');
	return /^(?:\p{Script=Han}|[a-z])+$/u.test(run) ? spellUmlauts(run) : null;
}

function takeTonesOff(term: string): string {
	return term.replaceAll(/(?<=[a-z])[1-5]/g, '');
}

/** Passports write lü as lyu, keyboards as lv; the index has lu, and ju for what some write jv. */
function spellUmlauts(letters: string): string {
	return letters.replaceAll(/([ln])y(?=u)/g, '$1').replaceAll(/(?<=[lnjqxy])v/g, 'u');
}
