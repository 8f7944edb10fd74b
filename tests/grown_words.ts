import { readdirSync, readFileSync } from 'node:fs';
import { hashText } from '../src/lib/domain/reading/hash_text.ts';
import { seedRandom } from './synthetic_sites.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Speak = (text: string) => string;

const HAN = /\p{Script=Han}/gu;
/** Where figures, dates and their hedges are read: characters that stand there are the same in every copy. */
const READERS = ['figures', 'checks', 'dates'];
const KEPT_SIGNS = new Set(READERS.flatMap(listSignsOfFolder));
/** English words that figures are read by. */
const KEPT_WORDS =
	/^(?:hundred|thousand|million|billion|trillion|dozen|half|double|percent|per|cent|mu|ha|km|kilomet\w+|met\w+|tonnes?|tons?|CNY|yuan|about|nearly|almost|over|more|less|than|at|least|most|up|to|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|once|twice|printed|of|and|the|a|an|in|January|February|March|April|May|June|July|August|September|October|November|December)$/i;
/** Said by the editors of where a thing stands and who said so: read by rules, not by readers of the copy. */
const KEPT_KEYS = new Set([
	'source',
	'original',
	'decided',
	'basis',
	'precision_basis',
	'publication',
	'date_basis',
	'license',
	'same_as',
]);
const VOWELS = [...'aeiou'];
const CONSONANTS = [...'bcdfghjklmnpqrstvwxyz'];

/** All Chinese characters of these texts that a copy may have others for. */
export function listSigns(texts: Iterable<string>): string[] {
	const signs = new Set<string>();
	for (const text of texts) for (const [sign] of text.matchAll(HAN)) signs.add(sign);
	return [...signs].filter((sign) => !KEPT_SIGNS.has(sign)).toSorted();
}

/**
 * Words of its own for a copy, so that a thousand copies weigh what a thousand sites would: each character always becomes the same
 * other one within a round, and another in the next. Figures, units, hedges and punctuation stay.
 */
export function buildRespell(signs: readonly string[], seed: number, round: number) {
	const random = seedRandom(seed * 7919 + round);
	const han = pair(signs, random);
	const letters = new Map([...pair(VOWELS, random), ...pair(CONSONANTS, random)]);
	const speakHan: Speak = (text) => text.replaceAll(HAN, (sign) => han.get(sign) ?? sign);
	const speakWord: Speak = (word) =>
		KEPT_WORDS.test(word)
			? word
			: word.replaceAll(/[a-z]/gi, (letter) => {
					const other = letters.get(letter.toLowerCase())!;
					return letter === letter.toLowerCase() ? other : other.toUpperCase();
				});
	const speakEnglish: Speak = (text) => speakHan(text.replaceAll(/[a-z]+/gi, speakWord));
	const walk = (value: Json, key: string): Json => {
		if (KEPT_KEYS.has(key)) return value;
		if (typeof value === 'string') {
			return key === 'en' || key === 'translation' ? speakEnglish(value) : speakHan(value);
		}
		if (Array.isArray(value)) return value.map((one) => walk(one, key));
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
	};
	return (value: Json): Json => walk(value, '');
}

/** The hashes by which the words of a copy are proved. `exact_by_ref`: its excerpts, by article and id. */
export function proveWords(offsets: Json, exact_by_ref: ReadonlyMap<string, string>): Json {
	const { source, excerpts } = offsets as {
		source: string;
		excerpts: Record<string, { [key: string]: Json }>;
	};
	return {
		source,
		excerpts: Object.fromEntries(
			Object.entries(excerpts).map(([ref, selector]) => [
				ref,
				{ ...selector, sha256: hashText(exact_by_ref.get(ref)!) },
			]),
		),
	};
}

function listSignsOfFolder(folder: string): string[] {
	const root = new URL(`../src/lib/domain/${folder}/`, import.meta.url);
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.flatMap((path) => readFileSync(new URL(path, root), 'utf8').match(HAN) ?? []);
}

/** Each with another of them, drawn anew by the row of numbers. */
function pair(signs: readonly string[], random: () => number): Map<string, string> {
	const others = [...signs];
	for (let at = others.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[others[at], others[other]] = [others[other]!, others[at]!];
	}
	return new Map(signs.map((sign, at) => [sign, others[at]!]));
}
