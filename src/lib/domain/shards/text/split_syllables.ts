/** Letters without gaps, read as syllables. */

/** Ways in which one run is read at most; the longest syllables first. */
const MOST_WAYS = 6;

/** `is_part`: only its beginning was typed. */
export type Unit = { letters: string; is_part: boolean };

export class Syllables {
	#all: readonly string[];
	#known: ReadonlySet<string>;
	#longest: number;

	constructor(syllables: Iterable<string>) {
		this.#known = new Set(syllables);
		this.#all = [...this.#known].toSorted();
		this.#longest = this.#all.reduce((most, { length }) => Math.max(most, length), 0);
	}

	/** Other spellings of the same. */
	map(change: (syllable: string) => string): Syllables {
		return new Syllables(this.#all.map(change));
	}

	has(letters: string): boolean {
		return this.#known.has(letters);
	}

	/** Whether a sign may be spelled so from its beginning. */
	hasBeginning(letters: string): boolean {
		return this.#all.some((syllable) => syllable.startsWith(letters));
	}

	/**
	 * The last syllable may be typed in part. `has_initials`: others may stand as their initial alone, which is
	 * tried after whole syllables.
	 */
	split(run: string, has_initials = false): Unit[][] {
		const ways: Unit[][] = [];
		const dead = new Set<number>();
		const walk = (start: number, units: readonly Unit[]): boolean => {
			const rest = run.slice(start);
			let is_open = false;
			if (this.hasBeginning(rest)) {
				ways.push([...units, { letters: rest, is_part: true }]);
				is_open = true;
			}
			for (const unit of this.#listBeginnings(rest, has_initials)) {
				const next = start + unit.letters.length;
				if (ways.length >= MOST_WAYS) return true;
				if (next === run.length || dead.has(next)) continue;
				if (walk(next, [...units, unit])) is_open = true;
			}
			if (!is_open) dead.add(start);
			return is_open;
		};
		walk(0, []);
		return ways;
	}

	#listBeginnings(rest: string, has_initials: boolean): Unit[] {
		const found: Unit[] = [];
		for (let length = Math.min(this.#longest, rest.length); length > 0; length--) {
			const letters = rest.slice(0, length);
			if (this.#known.has(letters)) found.push({ letters, is_part: false });
		}
		const [initial] = /^[zcs]h|^./.exec(rest) ?? [];
		if (has_initials && initial) {
			for (const letters of new Set([initial, initial.slice(0, 1)])) {
				if (this.hasBeginning(letters)) found.push({ letters, is_part: true });
			}
		}
		return found;
	}
}
