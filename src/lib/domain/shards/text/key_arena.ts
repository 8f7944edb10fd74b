import { pushNumber } from './posting_list.ts';

/** Bytes of a block; the last four say which block follows. */
const BLOCK = 16;
const PAYLOAD = BLOCK - 4;

type KeyState = { first: number; last: number; used: number; number: number; position: number };

/**
 * The lists of millions of keys while they grow, in one piece of memory: as arrays of their own they would take some ten times as much.
 * Numbers of a key come ascending, positions of a number too.
 */
export class KeyArena {
	#keys = new Map<string, KeyState>();
	#bytes = new Uint8Array(1 << 16);
	#next = new Uint32Array(this.#bytes.buffer);
	#blocks = 0;

	add(key: string, number: number, position: number): void {
		const known = this.#keys.get(key);
		if (known && known.number === number && known.position === position) return;
		const state = known ?? this.#start(key);
		this.#state = state;
		pushNumber(this, number - state.number);
		pushNumber(this, position);
		state.number = number;
		state.position = position;
	}

	/** In the order of their code units. */
	get keys(): string[] {
		return [...this.#keys.keys()].toSorted();
	}

	/** As `encodePostings` writes it. */
	read(key: string): Uint8Array {
		const { first, last, used } = this.#keys.get(key)!;
		const parts: number[] = [];
		for (let block = first; ; block = this.#next[(block * BLOCK + PAYLOAD) / 4]!) {
			const start = block * BLOCK;
			for (let at = 0; at < (block === last ? used : PAYLOAD); at++) {
				parts.push(this.#bytes[start + at]!);
			}
			if (block === last) return Uint8Array.from(parts);
		}
	}

	/** Of the key that is being written. */
	#state: KeyState | null = null;

	push(byte: number): number {
		const state = this.#state!;
		if (state.used === PAYLOAD) {
			const block = this.#take();
			this.#next[(state.last * BLOCK + PAYLOAD) / 4] = block;
			state.last = block;
			state.used = 0;
		}
		this.#bytes[state.last * BLOCK + state.used++] = byte;
		return state.used;
	}

	#start(key: string): KeyState {
		const block = this.#take();
		const state = { first: block, last: block, used: 0, number: 0, position: -1 };
		this.#keys.set(key, state);
		return state;
	}

	#take(): number {
		if ((this.#blocks + 1) * BLOCK > this.#bytes.length) {
			const grown = new Uint8Array(this.#bytes.length * 2);
			grown.set(this.#bytes);
			this.#bytes = grown;
			this.#next = new Uint32Array(grown.buffer);
		}
		return this.#blocks++;
	}
}
