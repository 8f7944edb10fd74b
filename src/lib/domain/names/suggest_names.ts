import { distance } from 'fastest-levenshtein';
import { shortenName } from './fold_name.ts';
import type { KnownName, NameIndex } from './name_index.ts';
import type { NamedThing } from './names_file.ts';

const MOST = 5;

/** Things whose names are like a folded name that none has: a misprint, a sign more or less, a shorter or a longer form. Never more than a suggestion. */
export function suggestNames(index: NameIndex, key: string): NamedThing[] {
	const length = [...key].length;
	if (length < 2) return [];
	const most = length >= 8 ? 2 : length >= 3 ? 1 : 0;
	const own_short = shortenName(key);
	const found = new Map<NamedThing, number>();
	for (const known of index.known) {
		const off = rank(key, own_short, known, most);
		if (off !== null && off < (found.get(known.thing) ?? Infinity)) found.set(known.thing, off);
	}
	return [...found]
		.toSorted((a, b) => a[1] - b[1])
		.slice(0, MOST)
		.map(([thing]) => thing);
}

/** The less, the more alike; null for not alike. */
function rank(
	key: string,
	own_short: string | null,
	{ key: known, short }: KnownName,
	most: number,
): number | null {
	if (known === key) return 0;
	if (short !== null && (short === key || short === own_short)) return 1;
	if (known.length > key.length && known.startsWith(key)) return 2;
	if (Math.abs(known.length - key.length) > most) return null;
	const off = distance(key, known);
	return off <= most ? 1 + off : null;
}
