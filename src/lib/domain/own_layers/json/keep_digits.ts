/** A text, which is left alone, or a number of JSON. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\d.eE+-])/gs;
/** Digits and points in a row; nothing shorter can be lost without a power of ten. */
const LONG = 16;
const POWER = /\d[eE]\+?\d\d/;

/** JSON with every number put into quotes whose digits a JavaScript number would change, or that is a whole number beyond 2^53. */
export function keepDigits(text: string): string {
	if (!hasLongNumber(text) && !POWER.test(text)) return text;
	return text.replace(TOKEN, (token) =>
		token.startsWith('"') || !isLossy(token) ? token : `"${token}"`,
	);
}

/** Looks at every sixteenth sign alone: a row of so many cannot lie between. */
function hasLongNumber(text: string): boolean {
	for (let at = LONG - 1; at < text.length; at += LONG) {
		if (!isDigit(text.charCodeAt(at))) continue;
		let [from, to] = [at, at + 1];
		while (from > 0 && isDigit(text.charCodeAt(from - 1))) from -= 1;
		while (to < text.length && isDigit(text.charCodeAt(to))) to += 1;
		if (to - from >= LONG) return true;
	}
	return false;
}

/** `0` to `9` and the point. */
function isDigit(code: number): boolean {
	return (code >= 48 && code <= 57) || code === 46;
}

/** Whether a number has more digits than JavaScript keeps, or is a whole one that is not safe. */
export function isLossy(token: string): boolean {
	if (token.length < 16 && !/[eE]/.test(token)) return false;
	const value = Number(token);
	if (!Number.isFinite(value)) return true;
	if (Number.isInteger(value)) {
		if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return true;
	}
	return writeDigits(token) !== writeDigits(String(value));
}

/** Digits without zeros at either end, and the power of ten of the last: two texts of one number have the same. */
function writeDigits(token: string): string {
	const [mantissa = '', exponent = '0'] = token.toLowerCase().split('e');
	const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
	const digits = (whole + fraction).replace(/^0+/, '');
	const short = digits.replace(/0+$/, '');
	if (short === '') return '0';
	return `${short}e${Number(exponent) - fraction.length + digits.length - short.length}`;
}
