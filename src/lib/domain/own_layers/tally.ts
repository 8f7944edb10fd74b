/** Names that are told; the rest is counted. */
const MOST_NAMES = 5;

/** Counts one kind of trouble while a file is read, and says in which features it was met. */
export class Tally {
	count = 0;
	/** What stood there, the first time. */
	found = '';
	#at = new Map<string, number>();

	add(name: string, count = 1, found = ''): void {
		if (count === 0) return;
		this.found ||= found;
		this.count += count;
		this.#at.set(name, (this.#at.get(name) ?? 0) + count);
	}

	/** "a (2)", "b (1)", "…" */
	get names(): string[] {
		const names = [...this.#at].map(([name, count]) => `${name} (${count})`);
		return names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
	}
}
