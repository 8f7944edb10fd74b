/** How names are compared: width, case, spaces and signs of punctuation do not count, nor the endings of who governs. */

const GOVERNING: readonly (readonly [RegExp, string])[] = [
	[/(?<=社区)(?:居民委员会|居委会)$/u, ''],
	[/(?<=村)(?:村民委员会|村委会|民委员会|委会)$/u, ''],
	[/(?<=街道)(?:办事处|办)$/u, ''],
];

export type Variants = ReadonlyMap<string, string>;

/** Pairs of signs, each before the one it stands for. */
export function readVariants(pairs: string): Variants {
	return new Map((pairs.match(/../gu) ?? []).map((pair) => [...pair] as [string, string]));
}

/** A name as it is compared; '' where there is nothing to compare. */
export function foldName(text: string, variants: Variants): string {
	const plain = Array.from(text.normalize('NFKC'), (sign) => variants.get(sign) ?? sign)
		.join('')
		.toLowerCase()
		.replaceAll(/[\s\p{P}\p{S}\p{C}]+/gu, '');
	return GOVERNING.reduce((name, [ending, rest]) => name.replace(ending, rest), plain);
}

/** Endings that say what a unit is, the longest first. */
const UNIT_ENDING = /(?:街道|社区|镇|乡|县|区|村|市)$/u;
const UNIT_WORD = /\s+(?:town|township|subdistrict|district|county|village)$/i;

/** The name without what it is; null where too little is left. */
export function shortenName(name: string): string | null {
	const short = name.replace(UNIT_ENDING, '').replace(UNIT_WORD, '');
	return short !== name && [...short].length >= 2 ? short : null;
}
