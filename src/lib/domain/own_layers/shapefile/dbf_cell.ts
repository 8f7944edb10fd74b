const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** Digits that a number surely keeps (IEEE 754 double). */
const SURE_DIGITS = 15;

/**
 * A cell by the type of its field: a number where it loses no digit, else its text; a day as `2024-02-29`; null where nothing stands.
 * Undefined where something stands that is no value (`****`, what programs write when a number did not fit).
 */
export function readCell(raw: string, type: string): string | number | boolean | null | undefined {
	if (type === 'C') return raw;
	const text = raw.replaceAll('\0', '').trim();
	if (text === '') return null;
	switch (type) {
		case 'D':
			return readDay(text);
		case 'L':
			if (/^[ty]$/i.test(text)) return true;
			if (/^[fn]$/i.test(text)) return false;
			return text === '?' ? null : undefined;
		default:
			return /^\*+$/.test(text) ? undefined : readNumber(text);
	}
}

function readNumber(text: string): number | string {
	if (!NUMBER.test(text)) return text;
	const [size = ''] = text.split(/e/i);
	const digits = size.includes('.') ? size.replace(/0+$/, '') : size;
	const count = digits.replaceAll(/\D/g, '').replace(/^0+/, '').length;
	return count > SURE_DIGITS ? text : Number(text);
}

function readDay(text: string): string | null | undefined {
	if (/^0+$/.test(text)) return null;
	const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
	return day === undefined ? undefined : `${year}-${month}-${day}`;
}
