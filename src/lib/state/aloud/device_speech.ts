import { pickVoice } from '$lib/domain/aloud/pick_voice.ts';
import type { Speech } from '$lib/domain/aloud/reader.ts';

/** Voices come late; a device that has named none by then has none, milliseconds. */
const VOICES_WAIT_MS = 2000;

/** What is spoken directly after a cancelled sentence is swallowed by some engines, milliseconds. */
const AFTER_CANCEL_MS = 80;

export function hasSpeech(): boolean {
	return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;
}

/** All voices that the browser names, as soon as it names any. */
export function loadVoices(): Promise<SpeechSynthesisVoice[]> {
	const now = speechSynthesis.getVoices();
	if (now.length > 0) return Promise.resolve(now);
	return new Promise((resolve) => {
		const finish = (): void => {
			clearTimeout(timer);
			speechSynthesis.removeEventListener('voiceschanged', finish);
			resolve(speechSynthesis.getVoices());
		};
		const timer = setTimeout(finish, VOICES_WAIT_MS);
		speechSynthesis.addEventListener('voiceschanged', finish);
	});
}

/** Speaks with voices of the device; a sentence that has none fails. */
export function buildDeviceSpeech(voices: readonly SpeechSynthesisVoice[]): Speech {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let was_cancelled = false;
	/** Held, as an utterance that nobody holds may be collected before it says that it has ended. */
	let held: SpeechSynthesisUtterance | null = null;
	return {
		speak({ text, tag }, rate, done, fail) {
			const voice = pickVoice(voices, tag);
			if (!voice) {
				fail();
				return;
			}
			const utterance = new SpeechSynthesisUtterance(text);
			Object.assign(utterance, { voice, lang: voice.lang, rate, onend: done, onerror: fail });
			held = utterance;
			const begin = (): void => {
				if (held) speechSynthesis.speak(held);
			};
			// The first must be spoken within the press itself, or iOS refuses.
			if (was_cancelled) timer = setTimeout(begin, AFTER_CANCEL_MS);
			else begin();
			was_cancelled = false;
		},
		cancel() {
			clearTimeout(timer);
			held = null;
			was_cancelled = true;
			speechSynthesis.cancel();
		},
	};
}
