/** Signs that programs and keyboards put into coordinates, made plain: digits, `.`, `-`, `°`, `'`, `"` and `,`. */

/** Signs seen for degrees, minutes and seconds; before NFKC, which would take some of them apart. */
const DEGREES = /\u00BA|\u02DA|\u2070|\u1D52|\u2218|\u25CB|\u25E6|\u309C|\uFF9F|\u030A|\u309A/gu;
const MINUTES =
	/[\u2018\u2019\u201B\u2032\u2035\u02B9\u02BB\u02BC\u02CA\u02CB\u02C8\u00B4\u0060\u055A\u05F3\uA78C\uFF07\uFF40]/gu;
const SECONDS = /[\u201C-\u201F\u2033\u2036\u02BA\u02DD\u02EE\u3003\u301D-\u301F\u05F4\uFF02]/gu;
const MINUSES = /[\u2010-\u2015\u2212\u207B\uFE58\uFE63\uFF0D]/gu;
/** Marks of direction, joiners, soft hyphens, variation selectors and fillers: nothing that is seen. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\u034F\u115F\u1160\u3164]/gu;
/** Points in the middle of a number. */
const MIDDLE_POINTS = /(?<=\d)[\u00B7\u2027\u2219\u22C5\u30FB\uFF65](?=\d)/gu;

export function foldSigns(text: string): string {
	return (
		text
			.replaceAll(UNSEEN, '')
			.replaceAll(DEGREES, '°')
			.replaceAll(MINUTES, "'")
			.replaceAll(SECONDS, '"')
			.normalize('NFKC')
			.replaceAll(MINUSES, '-')
			.replaceAll(MIDDLE_POINTS, '.')
			.replaceAll(/(?<=\d\s*)(?:度|deg(?:rees?)?\b\.?)/giu, '°')
			.replaceAll(/(?<=\d\s*)(?:分|min(?:utes?)?\b\.?)/giu, "'")
			.replaceAll(/(?<=\d\s*)(?:秒|sec(?:onds?)?\b\.?)/giu, '"')
			// "27d37m32.88s": the letters only together, for S alone is south.
			.replaceAll(/(?<=\d)\s*d\s*(\d{1,2})\s*m(?:\s*(\d+(?:\.\d+)?)\s*s)?(?![a-z])/giu, (_, m, s) =>
				s === undefined ? `°${m}'` : `°${m}'${s}"`,
			)
			.replaceAll("''", '"')
			.replaceAll('、', ',')
			.trim()
	);
}

/** Ways a text may be meant whose commas and full stops are not clear, most likely first. */
export function listSpellings(folded: string): string[] {
	const has_point = folded.includes('.');
	const plain = folded.replaceAll(/(?<=\d)。(?=\d)/gu, has_point ? ',' : '.').replaceAll('。', ' ');
	const spellings = [plain];
	if (!has_point) spellings.push(plain.replaceAll(/(?<=\d),(?=\d)/g, '.'));
	spellings.push(
		plain.replaceAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) =>
			number.replaceAll(',', ''),
		),
	);
	return [...new Set(spellings)];
}
