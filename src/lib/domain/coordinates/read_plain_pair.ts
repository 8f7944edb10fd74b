import { foldSigns, listSpellings } from './plain_text.ts';
import { readPair, type PairPart } from './read_pair.ts';

/** The two numbers of a cell or an attribute that holds a pair and nothing else; null for any other text. */
export function readPlainPair(text: string): [PairPart, PairPart] | null {
	for (const spelling of listSpellings(foldSigns(text))) {
		const pairs = readPair(spelling);
		if (typeof pairs === 'string') continue;
		const [pair, other] = pairs;
		return pair && !other && !pair.has_third ? pair.parts : null;
	}
	return null;
}
