/** Characters that copies from PDF files hold instead of those of the page: they look the same and match nothing. */

/** CJK Radicals Supplement and, in the same place, the ideographs they look like (Equivalent_Unified_Ideograph of Unicode). */
const RADICALS =
	'⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS =
	'厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Kangxi radicals whose compatibility mapping is the traditional form, which no simplified text prints. */
const SIMPLIFIED: Record<string, string> = { '\u2f3e': '户', '\u2fad': '青', '\u2fc8': '黄' };

const FOLDED = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g;

/** Characters without a shape: soft hyphens, zero widths, directions, variation selectors. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;

/** Characters that a program put where it could not read one, and those that only one font knows. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/u;

const SUSPECT = new RegExp(`${FOLDED.source}|${SHAPELESS.source}|${UNREADABLE.source}`, 'gu');

/** The text with radicals and compatibility ideographs as ordinary ideographs; every character keeps its place. */
export function foldLookAlikes(text: string): string {
	return text.replace(FOLDED, (character) => {
		const plain = nameIdeograph(character);
		return plain.length === 1 ? plain : character;
	});
}

function nameIdeograph(character: string): string {
	const index = RADICALS.indexOf(character);
	if (index >= 0) return IDEOGRAPHS[index]!;
	return SIMPLIFIED[character] ?? character.normalize('NFKC');
}

/** Names left in one message; the rest is counted. */
const MOST = 4;

/** What is wrong with the characters of a text, each kind once; null when all are ordinary. */
export function describeLookAlikes(text: string): string | null {
	const found = [...new Set(text.match(SUSPECT) ?? [])].filter(
		(character) =>
			foldLookAlikes(character) !== character ||
			!/^[\u2e80-\ufaff]$/.test(character) ||
			UNREADABLE.test(character),
	);
	if (found.length === 0) return null;
	const named = found.slice(0, MOST).map((character) => {
		const at = `at character ${[...text.slice(0, text.indexOf(character))].length + 1}`;
		const plain = foldLookAlikes(character);
		if (plain !== character) {
			return `${nameCharacter(character)} ${at}, which only looks like ${nameCharacter(plain)}`;
		}
		const kind = UNREADABLE.test(character) ? 'which could not be read' : 'which has no shape';
		return `${nameCodePoint(character)} ${at}, ${kind}`;
	});
	const rest = found.length - named.length;
	return `expected ordinary characters, found ${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** `石 (U+77F3)`: the code point tells apart what looks the same. */
export function nameCharacter(character: string): string {
	return `${character} (${nameCodePoint(character)})`;
}

function nameCodePoint(character: string): string {
	return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
