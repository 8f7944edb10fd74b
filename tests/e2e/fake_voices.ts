import type { Page } from '@playwright/test';

/** What a page has been told to say, and the end of what is being said. */
type Fake = { spoken: { text: string; lang: string; rate: number }[]; end: () => void };

/** Gives the page voices: a browser in a test has none of its own. Call before it is opened. */
export async function giveVoices(page: Page, tags: readonly string[]): Promise<void> {
	await page.addInitScript((langs) => {
		const spoken: Fake['spoken'] = [];
		let now: { onend?: () => void } | null = null;
		const voices = langs.map((lang) => ({ lang, localService: true, default: false, name: lang }));
		const speech = Object.assign(new EventTarget(), {
			getVoices: () => voices,
			cancel: () => (now = null),
			speak: (utterance: Fake['spoken'][number]) => {
				now = utterance as { onend?: () => void };
				spoken.push(utterance);
			},
		});
		class Utterance {
			constructor(public text: string) {}
		}
		const replace = (name: string, value: unknown): void =>
			void Object.defineProperty(window, name, { value, configurable: true });
		replace('speechSynthesis', speech);
		replace('SpeechSynthesisUtterance', Utterance);
		replace('fake_voices', { spoken, end: () => now?.onend?.() } satisfies Fake);
	}, tags);
}

/** What was said last, and how many times anything was. */
export function readSpoken(page: Page): Promise<{ text: string; lang: string; count: number }> {
	return page.evaluate(() => {
		const { spoken } = (window as unknown as { fake_voices: Fake }).fake_voices;
		const last = spoken.at(-1);
		return { text: last?.text ?? '', lang: last?.lang ?? '', count: spoken.length };
	});
}

/** The voice comes to the end of its sentence. */
export function endSentence(page: Page): Promise<void> {
	return page.evaluate(() => (window as unknown as { fake_voices: Fake }).fake_voices.end());
}
