/** Reading sentence by sentence, without knowing what speaks. */

/** The part of what stands before the first stop. */
export const HEAD_PART = -1;

/** `part`: position of the stop or excerpt it stands in, or `HEAD_PART`; `tag`: of its language. */
export type Sentence = { text: string; part: number; tag: string };

export type ReaderStatus = 'idle' | 'reading' | 'paused' | 'failed';

export type Speech = {
	/** Speaks; exactly one of the two is called when it is over, unless it was cancelled. */
	speak: (sentence: Sentence, rate: number, done: () => void, fail: () => void) => void;
	cancel: () => void;
};

/** `at`: the sentence that is read, or where reading goes on; null before the first and after the last. */
export type ReaderState = { status: ReaderStatus; at: number | null; rate: number };

/** How fast, 1 being the voice's own speed. */
export const RATES = [0.75, 1, 1.25, 1.5] as const;

/**
 * Pausing cancels the sentence and going on begins it again: what speaks on Android cannot be paused. An end that is
 * told of a cancelled sentence changes nothing.
 */
export class Reader {
	#sentences: readonly Sentence[] = [];
	#state: ReaderState;
	#speech: Speech;
	#onchange: (state: ReaderState) => void;
	/** Counts what was spoken; an answer to anything earlier is dropped. */
	#turn = 0;
	#is_speaking = false;

	constructor(speech: Speech, rate: number, onchange: (state: ReaderState) => void) {
		this.#speech = speech;
		this.#onchange = onchange;
		this.#state = { status: 'idle', at: null, rate };
	}

	/** Reads from the first sentence of a part, or of the next part that has any. */
	start(sentences: readonly Sentence[], part: number): void {
		this.#sentences = sentences;
		const at = sentences.findIndex((sentence) => sentence.part >= part);
		if (at >= 0) this.#speak(at);
		else this.stop();
	}

	pause(): void {
		if (this.#state.status !== 'reading') return;
		this.#silence();
		this.#set({ status: 'paused' });
	}

	resume(): void {
		const { at, status } = this.#state;
		if (at !== null && status !== 'reading') this.#speak(at);
	}

	stop(): void {
		this.#silence();
		this.#set({ status: 'idle', at: null });
	}

	/** To the sentence before or after; it is read where reading was on, else only marked. */
	step(by: 1 | -1): void {
		if (this.#state.at !== null) this.#move(this.#state.at + by);
	}

	/** To the beginning of the part before or after. */
	stepPart(by: 1 | -1): void {
		const { at } = this.#state;
		if (at === null) return;
		const { part } = this.#sentences[at]!;
		const parts = [...new Set(this.#sentences.map((sentence) => sentence.part))];
		const to = parts[parts.indexOf(part) + by];
		if (to !== undefined) this.goPart(to);
	}

	/** To the beginning of a part. */
	goPart(part: number): void {
		this.#move(this.#sentences.findIndex((sentence) => sentence.part === part));
	}

	setRate(rate: number): void {
		this.#set({ rate });
		if (this.#state.status === 'reading' && this.#state.at !== null) this.#speak(this.#state.at);
	}

	#move(to: number): void {
		if (!this.#sentences[to]) return;
		if (this.#state.status === 'reading') this.#speak(to);
		else this.#set({ status: 'paused', at: to });
	}

	#speak(at: number): void {
		this.#silence();
		const turn = this.#turn;
		this.#set({ status: 'reading', at });
		const when = (then: () => void) => () => {
			if (turn !== this.#turn) return;
			this.#is_speaking = false;
			then();
		};
		this.#is_speaking = true;
		this.#speech.speak(
			this.#sentences[at]!,
			this.#state.rate,
			when(() => (this.#sentences[at + 1] ? this.#speak(at + 1) : this.stop())),
			when(() => this.#set({ status: 'failed' })),
		);
	}

	#silence(): void {
		this.#turn++;
		if (this.#is_speaking) this.#speech.cancel();
		this.#is_speaking = false;
	}

	#set(change: Partial<ReaderState>): void {
		this.#state = { ...this.#state, ...change };
		this.#onchange(this.#state);
	}
}
