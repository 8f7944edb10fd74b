import { prefersReducedMotion } from 'svelte/motion';
import { isOnlyRemote, pickVoice } from '$lib/domain/aloud/pick_voice.ts';
import { HEAD_PART, Reader, type ReaderState } from '$lib/domain/aloud/reader.ts';
import { findSpoken } from '$lib/domain/aloud/split_sentences.ts';
import { buildDeviceSpeech, hasSpeech, loadVoices } from './device_speech.ts';
import { markSentence } from './mark_sentence.ts';
import { listPageSentences, type PageSentence } from './page_sentences.ts';

/** Why nothing can be read: the browser cannot, the device has no voice for the page, or all its voices would send the text away. */
export type AloudTrouble = 'unsupported' | 'no_voice' | 'only_remote';

/** What is read: the parts in order, and what stands before them. */
type AloudText = { readonly head: HTMLElement | null; readonly elements: readonly HTMLElement[] };

/** Chosen speed; as long as the site stays open, and nowhere kept. */
let chosen_rate = 1;

/** Reads the page's own words with a voice of the device. */
export class Aloud {
	/** null until the voices are known, and where all is well. */
	trouble: AloudTrouble | null = $state(null);
	is_ready = $state(false);
	/** Words that the page shows in another language and the device has no voice for. */
	leaves_out = $state(false);
	#state: ReaderState = $state.raw({ status: 'idle', at: null, rate: chosen_rate });
	#sentences: readonly PageSentence[] = $state.raw([]);
	#voices: readonly SpeechSynthesisVoice[] = [];
	#reader: Reader | null = null;
	#story: AloudText;
	/** The page follows the reading, until the reader moves it. */
	#follows = true;

	status = $derived.by(() => this.#state.status);
	rate = $derived.by(() => this.#state.rate);
	#sentence = $derived.by(() =>
		this.#state.at === null ? null : (this.#sentences[this.#state.at] ?? null),
	);
	/** Position of the part that is read. */
	part = $derived.by(() => this.#sentence?.part ?? null);
	/** Which sentence of its part it is, counted from one, and of how many. */
	progress = $derived.by(() => {
		const now = this.#sentence;
		if (!now) return null;
		const own = this.#sentences.filter(({ part }) => part === now.part);
		return { number: own.indexOf(now) + 1, count: own.length };
	});
	is_first = $derived.by(() => this.#state.at === 0 || this.#state.at === null);
	is_last = $derived.by(
		() => this.#state.at === null || this.#state.at === this.#sentences.length - 1,
	);

	constructor(story: AloudText) {
		this.#story = story;
	}

	/** Asks for the voices. `lang`: tag of the page. */
	async open(lang: string): Promise<void> {
		if (!hasSpeech()) {
			this.trouble = 'unsupported';
			return;
		}
		this.#voices = await loadVoices();
		const tag = findSpoken(lang);
		if (!pickVoice(this.#voices, tag)) {
			this.trouble = isOnlyRemote(this.#voices, tag) ? 'only_remote' : 'no_voice';
			return;
		}
		this.#reader = new Reader(buildDeviceSpeech(this.#voices), chosen_rate, (state) => {
			this.#state = state;
			markSentence(this.#sentence);
			if (state.status === 'reading') this.#show();
		});
		this.is_ready = true;
	}

	/** `part`: where to begin, when nothing has been read yet; what stands before the first comes with it. */
	toggle(part: number | null): void {
		this.#follows = true;
		if (this.status === 'reading') this.#reader?.pause();
		else if (this.#state.at !== null) this.#reader?.resume();
		else this.#begin(part || HEAD_PART);
	}

	step(by: 1 | -1): void {
		this.#follows = true;
		this.#reader?.step(by);
		this.#show();
	}

	stepPart(by: 1 | -1): void {
		this.#follows = true;
		this.#reader?.stepPart(by);
		this.#show();
	}

	/** To the beginning of a part. */
	goPart(part: number): void {
		this.#follows = true;
		this.#reader?.goPart(part);
		this.#show();
	}

	setRate(rate: number): void {
		chosen_rate = rate;
		this.#reader?.setRate(rate);
	}

	pause(): void {
		this.#reader?.pause();
	}

	/** Reads no more, and marks nothing. */
	stop(): void {
		this.#reader?.stop();
	}

	/** The reader has taken the page in hand. */
	settle(): void {
		this.#follows = false;
	}

	#begin(part: number): void {
		const all = listPageSentences(this.#story.head, this.#story.elements);
		this.#sentences = all.filter(({ tag }) => pickVoice(this.#voices, tag));
		this.leaves_out = this.#sentences.length < all.length;
		this.#reader?.start(this.#sentences, part);
	}

	#show(): void {
		if (!this.#follows) return;
		this.#sentence?.block.scrollIntoView({
			behavior: prefersReducedMotion.current ? 'instant' : 'smooth',
			block: 'center',
			inline: 'center',
		});
	}
}
