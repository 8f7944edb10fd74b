/** Fetches the bytes of a file of the layout; rejects when there are none. */
export type LoadBytes = (file: string) => Promise<Uint8Array>;

/** Bytes of files whose content is kept. Read as objects they take some three times that. */
const MOST_BYTES = 6_000_000;

type Kept = { value: Promise<unknown>; bytes: number };

/** Files that were read, those asked for last; what failed is tried again with the next question. */
export class ShardStore {
	layout: string;
	#load: LoadBytes;
	#most: number;
	/** The one asked for longest ago first. */
	#kept = new Map<string, Kept>();

	constructor(layout: string, load: LoadBytes, most_bytes = MOST_BYTES) {
		this.layout = layout;
		this.#load = load;
		this.#most = most_bytes;
	}

	/** `read`: what is kept of it; the same for every question about a file. */
	get<T>(
		file: string,
		read: (bytes: Uint8Array, name: { layout: string; file: string }) => T,
	): Promise<T> {
		const known = this.#kept.get(file);
		if (known) {
			this.#kept.delete(file);
			this.#kept.set(file, known);
			return known.value as Promise<T>;
		}
		const loading = Promise.resolve(file).then(this.#load);
		const kept: Kept = { bytes: 0, value: this.#read(file, loading, read) };
		this.#kept.set(file, kept);
		return kept.value as Promise<T>;
	}

	/** Bytes of what is kept. */
	get bytes(): number {
		return [...this.#kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
	}

	async #read<T>(
		file: string,
		loading: Promise<Uint8Array>,
		read: (bytes: Uint8Array, name: { layout: string; file: string }) => T,
	): Promise<T> {
		try {
			const bytes = await loading;
			const value = read(bytes, { layout: this.layout, file });
			const kept = this.#kept.get(file);
			if (kept) kept.bytes = bytes.length;
			this.#forget(file);
			return value;
		} catch (error) {
			this.#kept.delete(file);
			throw error;
		}
	}

	/** What is too much, but for the file that was just read. */
	#forget(file: string): void {
		let bytes = this.bytes;
		for (const [name, kept] of this.#kept) {
			if (bytes <= this.#most) return;
			if (name === file || kept.bytes === 0) continue;
			this.#kept.delete(name);
			bytes -= kept.bytes;
		}
	}
}
