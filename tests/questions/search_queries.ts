import { isHan, splitTerms, foldText } from '../../src/lib/domain/search/read_query.ts';
import type { SearchText } from '../../src/lib/domain/search/search_text.ts';
import { listTypedSigns } from '../../src/lib/domain/search/typed_signs.ts';
import { seedRandom } from '../synthetic_sites.ts';

/** `kind`: how it is typed; `of`: what it was taken from. */
export type SearchQuery = { kind: string; of: 'name' | 'text'; text: string };

type Take = (text: SearchText, random: () => number) => string | null;

/** Some signs in a row. */
const takeSigns =
	(length: number): Take =>
	({ zh }, random) => {
		const runs = splitTerms(foldText(zh)).filter((run) => isHan(run) && [...run].length >= length);
		const run = runs[Math.floor(random() * runs.length)];
		if (run === undefined) return null;
		const start = Math.floor(random() * ([...run].length - length + 1));
		return [...run].slice(start, start + length).join('');
	};

const takeSpelled =
	(length: number, spell: (reading: string, sign: string, at: number) => string): Take =>
	({ zh, pinyin }, random) => {
		const signs = listTypedSigns(zh, pinyin);
		const starts = signs.flatMap((_, start) => {
			const row = signs.slice(start, start + length);
			const is_row = row.length === length && row.at(-1)!.at - row[0]!.at === length - 1;
			return is_row && row.every(({ readings }) => readings.length > 0) ? [row] : [];
		});
		const row = starts[Math.floor(random() * starts.length)];
		return row ? row.map(({ readings, sign }, at) => spell(readings[0]!, sign, at)).join('') : null;
	};

const takeWord =
	(cut: (word: string) => string): Take =>
	({ en }, random) => {
		const words = splitTerms(foldText(en)).filter((word) => word.length > 4);
		const word = words[Math.floor(random() * words.length)];
		return word === undefined ? null : cut(word);
	};

const KINDS: Record<string, { of: readonly SearchQuery['of'][]; take: Take }> = {
	'one sign': { of: ['name'], take: takeSigns(1) },
	'two signs': { of: ['name', 'text'], take: takeSigns(2) },
	'three signs': { of: ['name', 'text'], take: takeSigns(3) },
	'four signs': { of: ['name', 'text'], take: takeSigns(4) },
	'seven signs': { of: ['text'], take: takeSigns(7) },
	'twelve signs': { of: ['text'], take: takeSigns(12) },
	'two words': {
		of: ['name'],
		take: (text, random) => {
			const pair = [takeSigns(2)(text, random), takeSigns(2)(text, random)];
			return pair.includes(null) ? null : pair.join(' ');
		},
	},
	pinyin: { of: ['name', 'text'], take: takeSpelled(3, (reading) => reading) },
	'pinyin begun': {
		of: ['name'],
		take: takeSpelled(3, (reading, _, at) => (at === 2 ? reading.slice(0, 1) : reading)),
	},
	initials: { of: ['name'], take: takeSpelled(4, (reading) => reading.slice(0, 1)) },
	mixed: {
		of: ['name'],
		take: takeSpelled(3, (reading, sign, at) => (at === 0 ? sign : reading)),
	},
	word: { of: ['name', 'text'], take: takeWord((word) => word) },
	'word begun': { of: ['name', 'text'], take: takeWord((word) => word.slice(0, 4)) },
};

/** What readers may type of these texts, as many of each kind; the same for the same seed. */
export function listSearchQueries(
	texts: readonly SearchText[],
	each: number,
	seed: number,
): SearchQuery[] {
	const random = seedRandom(seed);
	const of = {
		name: texts.filter(({ kind }) => kind === 'site'),
		text: texts.filter(({ kind }) => kind === 'excerpt'),
	};
	return Object.entries(KINDS).flatMap(([kind, { of: sources, take }]) =>
		sources.flatMap((source) => {
			const queries: SearchQuery[] = [];
			for (let tries = 0; queries.length < each && tries < each * 20; tries++) {
				const text = take(of[source][Math.floor(random() * of[source].length)]!, random);
				if (text !== null) queries.push({ kind, of: source, text });
			}
			return queries;
		}),
	);
}
