/** From pasted text to two numbers and what is said about each; whose system they are in is decided elsewhere. */

export type Axis = 'east' | 'north';

/** One number of a pair: degrees (signed, south and west below zero) or metres. */
export type PairPart = { value: number; axis: Axis | null; has_degrees: boolean };

export type PairFault =
	/** Not two numbers. */
	| 'no-pair'
	/** Minutes or seconds of 60 or more. */
	| 'sixty'
	/** Both are named longitude, or both latitude. */
	| 'same-axis';

/** Degrees with a fraction, or degrees, minutes and seconds, or metres. */
const NUMBER = String.raw`[-+]?\d+(?:\.\d+)?(?:\s*[°度]\s*(?:\d+(?:\.\d+)?\s*['分]\s*(?:\d+(?:\.\d+)?\s*(?:"|''|秒)?)?)?|\s*(?:米|m))?`;
const SPACED = String.raw`[-+]?\d{1,3}\s+\d{1,2}(?:\.\d+)?\s*'?\s+\d{1,2}(?:\.\d+)?\s*"?`;
const AXIS = String.raw`东经|西经|北纬|南纬|东坐标|北坐标|经度|纬度|经|纬|longitude|latitude|easting|northing|lng|lon|lat|[NSEW]`;
const PART = String.raw`(?:(${AXIS})\s*[:=]?\s*)?(NUMBER)\s*(${AXIS})?`;

const PAIRS = [NUMBER, SPACED].map((number) => {
	const part = PART.replace('NUMBER', number);
	return new RegExp(
		String.raw`^\(?\s*${part}\s*(?:[,;]|\s|(?<=[^\d.\s])(?=\S))\s*${part}\s*\)?$`,
		'i',
	);
});

/**
 * Reads "113.85, 27.62", "东经113°51′，北纬27°37′", "N27.62 E113.85", "X=…"-less metres and the like. Full-width digits and
 * punctuation count as plain ones; `geo:` links (RFC 5870) are latitude first.
 */
export function readPair(text: string): [PairPart, PairPart] | PairFault {
	const plain = plainText(text);
	const geo = /^geo:(-?[\d.]+),(-?[\d.]+)/i.exec(plain);
	if (geo) return [readPart(geo[1]!, 'N'), readPart(geo[2]!, 'E')];
	for (const pattern of PAIRS) {
		const match = pattern.exec(plain);
		if (!match) continue;
		const [, before_a, first = '', after_a, before_b, second = '', after_b] = match;
		if (hasSixty(first) || hasSixty(second)) return 'sixty';
		const a = readPart(first, before_a ?? after_a);
		const b = readPart(second, before_b ?? after_b);
		if (a.axis !== null && a.axis === b.axis) return 'same-axis';
		return [a, b];
	}
	return 'no-pair';
}

function plainText(text: string): string {
	return text
		.replaceAll(/[′’‘＇]/g, "'")
		.replaceAll(/[″”“＂]/g, '"')
		.normalize('NFKC')
		.replaceAll(/[、。]/g, ',')
		.replaceAll('º', '°')
		.replaceAll('−', '-')
		.trim();
}

function readPart(text: string, word: string | undefined): PairPart {
	const numbers = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
	const [whole = 0, minutes = 0, seconds = 0] = numbers;
	const size = whole + minutes / 60 + seconds / 3600;
	const is_negative = text.trim().startsWith('-') || /^(?:[SW]|南纬|西经)$/i.test(word ?? '');
	return {
		value: is_negative ? -size : size,
		axis: nameAxis(word),
		has_degrees: /[°度]/.test(text) || numbers.length > 1,
	};
}

function nameAxis(word: string | undefined): Axis | null {
	if (!word) return null;
	return /^(?:[EW]|lng|lon|longitude|easting|.*[经东].*)$/i.test(word) ? 'east' : 'north';
}

function hasSixty(text: string): boolean {
	const [, ...parts] = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
	return parts.some((part) => part >= 60);
}
