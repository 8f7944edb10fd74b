/** Characters of a number that recognised text often has in place of a digit, a decimal point or a multiplier. */

/** What is printed, what it is read as, and where. */
export type DigitSlip = {
	start: number;
	end: number;
	printed: string;
	reads: string;
	why: 'letter-digit' | 'point' | 'look-alike';
};

const LETTERS: Record<string, string> = {
	O: '0',
	o: '0',
	Ｏ: '0',
	ｏ: '0',
	l: '1',
	I: '1',
	ｌ: '1',
	Ｉ: '1',
	'|': '1',
	'｜': '1',
};

const LETTER = '[OoＯｏlIｌＩ|｜]';
/** What a number is followed by when it counts or measures, so that O2O模式 and 5I型 stay words. */
const MEASURED =
	'(?=[余多]?(?:[百千万亿元亩吨米成%％人名户个家座条栋头只株棵台套辆处项位公平立]|[年月日](?!版)))';
const RUN = new RegExp(
	`(?<![A-Za-zＡ-Ｚａ-ｚ0-9.])(?=[\\d.,OoＯｏlIｌＩ|｜]*\\d)(?=[\\d.,]*${LETTER})(?:[\\d.,]|${LETTER})+${MEASURED}`,
	'g',
);
/** A full stop, a middle dot or a Chinese comma between digits, where only a decimal point makes one number. */
const POINT = /(?<=\d)[。·•・．](?=\d+[余多]?[百千万亿]*(?:[元亩吨米公平立%％成]|个?百分点))/g;
/** Look-alikes of multipliers, before a unit that only a multiplier fits. */
const MULTIPLIER = /(?<=\d[余多]?)(?:[忆乙亿](?=[元])|[方力刀](?=[元亩吨人公户平立株头棵只羽]))/g;
const MULTIPLIERS: Record<string, string> = { 忆: '亿', 乙: '亿', 方: '万', 力: '万', 刀: '万' };

/** The text with its slips read as numbers, character for character, and every one of them; nothing is repaired in silence. */
export function readSlips(text: string): { text: string; slips: DigitSlip[] } {
	const slips: DigitSlip[] = [];
	const add = (at: number, printed: string, reads: string, why: DigitSlip['why']): string => {
		if (printed !== reads) slips.push({ start: at, end: at + printed.length, printed, reads, why });
		return reads;
	};
	const without_letters = text.replace(RUN, (run: string, at: number) =>
		[...run]
			.map((sign, index) =>
				LETTERS[sign] ? add(at + index, sign, LETTERS[sign], 'letter-digit') : sign,
			)
			.join(''),
	);
	const with_points = without_letters.replace(POINT, (sign, at: number) =>
		add(at, sign, '.', 'point'),
	);
	const read = with_points.replace(MULTIPLIER, (sign, at: number) =>
		add(at, sign, MULTIPLIERS[sign] ?? sign, 'look-alike'),
	);
	return { text: read, slips: slips.toSorted((a, b) => a.start - b.start) };
}
