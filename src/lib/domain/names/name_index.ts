import { foldName, readVariants, shortenName, type Variants } from './fold_name.ts';
import { listThings, type NamedThing, type NamesFile } from './names_file.ts';

/** How a name was found. */
export type FoundBy = 'name' | 'short' | 'former' | 'code';
/** `short`: without what it is; null where too little is left. */
export type KnownName = { key: string; short: string | null; thing: NamedThing };
export type Found = { thing: NamedThing; by: FoundBy };

/** Names by what they are compared as. Villages have no shorter names: 北站 is no 北站社区. */
export class NameIndex {
	readonly things: readonly NamedThing[];
	/** What may stand before a name, the longest first. */
	readonly above: readonly string[];
	/** Full names of units that others lie in, the longest first. */
	readonly units: readonly { key: string; thing: NamedThing }[];
	/** Every name with what it is compared as, misprints too: what is suggested comes from them. */
	readonly known: readonly KnownName[];
	#exact = new Map<string, Found[]>();
	#short = new Map<string, Found[]>();
	#variants: Variants;

	constructor(file: NamesFile) {
		this.#variants = readVariants(file.variants);
		this.things = listThings(file);
		this.above = file.above.map((name) => this.fold(name)).toSorted((a, b) => b.length - a.length);
		const units: { key: string; thing: NamedThing }[] = [];
		const known: KnownName[] = [];
		for (const thing of this.things) {
			for (const name of thing.en === null ? [thing.zh] : [thing.zh, thing.en]) {
				const key = this.fold(name);
				add(this.#exact, key, { thing, by: 'name' });
				known.push({ key, short: shortenName(key), thing });
				if (thing.kind === 'district' || thing.kind === 'township') {
					const short = shortenName(name);
					if (short !== null) add(this.#short, this.fold(short), { thing, by: 'short' });
				}
			}
			for (const { zh, kind } of thing.others ?? []) {
				const key = this.fold(zh);
				if (kind !== 'misprint') add(this.#exact, key, { thing, by: kind });
				known.push({ key, short: shortenName(key), thing });
			}
			if (/^\d+$/.test(thing.id)) add(this.#exact, thing.id, { thing, by: 'code' });
			if (thing.kind === 'district' || thing.kind === 'township') {
				units.push({ key: this.fold(thing.zh), thing });
			}
		}
		this.units = units.toSorted((a, b) => b.key.length - a.key.length);
		this.known = known;
	}

	fold(name: string): string {
		return foldName(name, this.#variants);
	}

	/** Things of exactly this folded name. */
	findExact(key: string): readonly Found[] {
		return this.#exact.get(key) ?? [];
	}

	/** Districts and townships whose name this is without what they are. */
	findShort(key: string): readonly Found[] {
		return this.#short.get(key) ?? [];
	}
}

function add(map: Map<string, Found[]>, key: string, found: Found): void {
	if (key === '') return;
	const there = map.get(key);
	if (!there) map.set(key, [found]);
	else if (!there.some(({ thing }) => thing === found.thing)) there.push(found);
}
