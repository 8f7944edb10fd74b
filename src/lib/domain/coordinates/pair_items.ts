/** Numbers, words of direction and dividers of a folded text, in their order. */

export type Axis = 'east' | 'north';

/** A word beside a number. `x` and `y` say nothing by themselves: surveyors and programs mean opposite things. */
export type AxisWord = { kind: 'word'; axis: Axis | null; sign: 1 | -1 | null };
export type NumberItem = {
	kind: 'number';
	/** Degrees, minutes and seconds, or one number. */
	parts: readonly number[];
	is_negative: boolean;
	/** A sign says that it is degrees. */
	has_degrees: boolean;
	/** Decimals as written, of the first part. */
	decimals: number;
	/** White space stands before it. */
	is_apart: boolean;
};
export type PairItem = (AxisWord & { is_apart: boolean }) | NumberItem | { kind: 'divider' };

const DECIMAL = String.raw`\d+(?:\.\d+)?`;
const NUMBER = new RegExp(
	String.raw`([-+]?)(?:(\d{1,3})\s*:\s*(\d{1,2})(?:\s*:\s*(${DECIMAL}))?(?![\d:])` +
		String.raw`|(\d{1,3})-(\d{1,2})-(${DECIMAL})(?![\d-])` +
		String.raw`|(\d+(?:\.\d*)?|(?<!\w)\.\d+)(?:(\s*°)(?:\s*(${DECIMAL})\s*'(?:\s*(${DECIMAL})(?!\s*°)\s*"?)?|(\d{1,2}(?:\.\d+)?)(?![\d.]|\s*[°'"]))?)?)(?:\s*(?:米|m(?:et(?:er|re)s?)?)(?![a-z]))?`,
	'iyu',
);

/** A lone sign of direction counts only beside a number: in a name it says nothing. */
function aside(sign: string): string {
	return String.raw`(?<=[\d°'"]\s*)${sign}(?!\p{Script=Han})|${sign}(?=\s*[:=]?\s*[-+]?\d)`;
}

/** Words of Latin letters stand alone: the s of "maps" is no south. */
function latin(words: string): string {
	return String.raw`(?<![a-z])(?:${words})(?![a-z])`;
}

function word(han: string, words: string): RegExp {
	return new RegExp([han, latin(words)].join('|'), 'iyu');
}

const WORDS: [RegExp, Axis | null, 1 | -1 | null][] = [
	[
		word(`[东東][经經]度?|[东東]坐[标標]|横坐[标標]|${aside('[东東]')}`, 'east(?:ing)?|e'),
		'east',
		1,
	],
	[word(`西[经經]度?|${aside('西')}`, 'west|w'), 'east', -1],
	[word(`北[纬緯]度?|北坐[标標]|[纵縱]坐[标標]|${aside('北')}`, 'north(?:ing)?|n'), 'north', 1],
	[word(`南[纬緯]度?|${aside('南')}`, 'south|s'), 'north', -1],
	[word('[经經]度?', 'long(?:itude)?|lng|lon'), 'east', null],
	[word('[纬緯]度?', 'lat(?:itude)?'), 'north', null],
	[/(?<![a-z])[xy](?:坐[标標])?(?![a-z])/iuy, null, null],
];
const DIVIDER = /[,;/|&]|[和与與及]|(?<![a-z])and(?![a-z])/iy;
/** Around and between, saying nothing. */
const SILENT = /[\s()[\]{}<>【】「」《》:="']|(?<!\d)\.|\.(?!\d)/y;
const LABEL =
	/(?:[经經][纬緯]度?)?(?:坐标|坐標|位置|地址|定位|点位)|[经經][纬緯]度?|(?<![a-z])(?:coord(?:inate)?s?|pos(?:ition)?|location|point)(?![a-z])/iy;

/** null when something else stands in the text; with `skips`, that is passed over. */
export function listItems(text: string, skips = false): PairItem[] | null {
	const items: PairItem[] = [];
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match) at = pattern.lastIndex;
		return match;
	};
	while (at < text.length) {
		const is_apart = at > 0 && /\s/.test(text[at - 1]!);
		if (take(LABEL)) continue;
		const number = take(NUMBER);
		if (number) {
			// "27.6-113.8": a dash between, or a sign? Only where signs stand throughout (ISO 6709) is that clear.
			const is_glued = number[1] !== '' && /\d/.test(text[number.index - 1] ?? '');
			if (is_glued && !/^\s*[-+]/.test(text)) return null;
			items.push(readNumber(number, is_apart));
			continue;
		}
		const word = WORDS.find(([pattern]) => take(pattern));
		if (word) items.push({ kind: 'word', axis: word[1], sign: word[2], is_apart });
		else if (take(DIVIDER)) items.push({ kind: 'divider' });
		else if (!take(SILENT)) {
			if (!skips) return null;
			at += 1;
		}
	}
	return items;
}

function readNumber(match: RegExpExecArray, is_apart: boolean): NumberItem {
	const [, minus, d1, m1, s1, d2, m2, s2, d3, degree, m3, s3, m4] = match;
	const texts = [d1 ?? d2 ?? d3, m1 ?? m2 ?? m3 ?? m4, s1 ?? s2 ?? s3].filter(
		(part) => part !== undefined,
	);
	return {
		kind: 'number',
		parts: texts.map(Number),
		is_negative: minus === '-',
		has_degrees: degree !== undefined || texts.length > 1,
		decimals: (texts[0]?.split('.')[1] ?? '').length,
		is_apart,
	};
}
