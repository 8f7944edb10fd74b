import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import AloudBar from '$lib/components/story/AloudBar.svelte';
import { Aloud } from '$lib/state/aloud/aloud.svelte.ts';
import { Story } from '$lib/state/story.svelte.ts';

type Utterance = { text: string; rate: number; voice: { lang: string }; onend: () => void };

/** Invented parts: two with words, of which one has a quotation in another language, folded away. */
const PAGE = `
	<div id="one"><h2 data-aloud=""><span aria-hidden="true">1</span>第一站。</h2><p data-aloud="">有水。有桥。</p>
		<details><summary>x</summary><p lang="en" data-aloud="">Folded away.</p></details></div>
	<div id="two"><p data-aloud="">第二站。</p><p lang="en" data-aloud="">In English.</p></div>`;

const voice = (lang: string, localService: boolean) => ({
	lang,
	localService,
	default: false,
	name: lang,
});
let spoken: Utterance[];
let voices: object[];
let fake: EventTarget & { getVoices: () => object[]; cancel: () => void };
let page: HTMLElement;

beforeEach(() => {
	spoken = [];
	voices = [voice('zh-CN', true), voice('en-US', false)];
	fake = Object.assign(new EventTarget(), {
		getVoices: () => voices,
		speak: (utterance: Utterance) => void spoken.push(utterance),
		cancel: vi.fn(),
	});
	vi.stubGlobal('speechSynthesis', fake);
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			constructor(public text: string) {}
		},
	);
	page = document.createElement('main');
	page.lang = 'zh-CN';
	page.innerHTML = PAGE;
	document.body.append(page);
});
afterEach(() => {
	vi.unstubAllGlobals();
	page.remove();
});

function open() {
	const story = new Story(() => ['one', 'two']);
	const aloud = new Aloud({
		head: page.querySelector('header'),
		elements: [...page.querySelectorAll<HTMLElement>(':scope > div')],
	});
	story.aloud = aloud;
	const part_words = { previous: '上一站', next: '下一站' };
	const screen = render(AloudBar, { aloud, story, words: '共 2 站', part_words });
	return { aloud, story, screen };
}
const marked = (): string => [...(CSS.highlights.get('aloud') ?? [])].map(String).join();

it('reads what is in sight sentence by sentence, marks it, and leaves out what no voice of the device can say', async () => {
	const { aloud, story, screen } = open();
	await aloud.open('zh-CN');
	await screen.getByRole('button', { name: '朗读', exact: true }).click();
	const read: [string, string][] = [];
	while (aloud.status === 'reading') {
		const now = spoken.at(-1)!;
		read.push([now.text, marked()]);
		expect(now.voice.lang).toBe('zh-CN');
		expect(story.shown).toBe(now.text === '第二站。' ? 1 : 0);
		now.onend();
	}
	expect(read).toEqual(['第一站。', '有水。', '有桥。', '第二站。'].map((text) => [text, text]));
	expect(marked()).toBe('');
	await expect.element(screen.getByText('另一种语言的文字没有读')).toBeVisible();
});

it('pauses, goes on, steps by sentence and by stop, changes speed, and ends when the page is printed', async () => {
	const { aloud, story, screen } = open();
	await aloud.open('zh-CN');
	await screen.getByRole('button', { name: '朗读', exact: true }).click();
	await screen.getByRole('button', { name: '暂停' }).click();
	expect(fake.cancel).toHaveBeenCalledOnce();
	await screen.getByRole('button', { name: '下一句' }).click();
	expect([spoken.length, marked()]).toEqual([1, '有水。']);
	await screen.getByRole('button', { name: '继续' }).click();
	await expect.poll(() => spoken.at(-1)!.text).toBe('有水。');
	await screen.getByRole('combobox', { name: '语速' }).selectOptions('1.5');
	await expect.poll(() => spoken.at(-1)!.rate).toBe(1.5);
	await screen.getByRole('button', { name: '下一站' }).click();
	await expect.poll(() => spoken.at(-1)!.text).toBe('第二站。');
	await expect.element(screen.getByText('第 1 句，共 1 句')).toBeVisible();
	expect(aloud.part).toBe(1);
	window.dispatchEvent(new Event('beforeprint'));
	expect([aloud.status, marked()]).toEqual(['idle', '']);
	await screen.getByRole('button', { name: '结束朗读' }).click();
	expect(story.aloud).toBeNull();
});

it('reads what introduces the stops before them, as no stop', async () => {
	page.insertAdjacentHTML('afterbegin', '<header><p data-aloud="">虚构的导言。两句。</p></header>');
	const { aloud, story, screen } = open();
	await aloud.open('zh-CN');
	aloud.toggle(null);
	expect([spoken.at(-1)!.text, marked(), story.shown]).toEqual([
		...['虚构的导言。', '虚构的导言。'],
		null,
	]);
	await expect.element(screen.getByText('第 1 句，共 2 句')).toBeVisible();
	spoken.at(-1)!.onend();
	spoken.at(-1)!.onend();
	expect([spoken.at(-1)!.text, story.shown]).toEqual(['第一站。', 0]);
	await screen.getByRole('button', { name: '上一站' }).click();
	await expect.poll(() => spoken.at(-1)!.text).toBe('虚构的导言。');
	aloud.stop();
	aloud.toggle(1);
	await expect.poll(() => spoken.at(-1)!.text).toBe('第二站。');
});

/** From the first sentence to the last. */
function readThrough(aloud: Aloud): void {
	aloud.toggle(0);
	while (aloud.status === 'reading') spoken.at(-1)!.onend();
}

it('reads both languages where both have a voice, each in its own, and not what is folded away', async () => {
	voices = [voice('zh-CN', true), voice('en-US', true)];
	const { aloud } = open();
	await aloud.open('zh-CN');
	readThrough(aloud);
	expect(spoken.slice(3).map(({ text, voice: { lang } }) => [text, lang])).toEqual([
		['第二站。', 'zh-CN'],
		['In English.', 'en-US'],
	]);
	expect(aloud.leaves_out).toBe(false);
	page.querySelector('details')!.open = true;
	readThrough(aloud);
	expect(spoken.map(({ text }) => text)).toContain('Folded away.');
});

it('waits for voices that come late', async () => {
	const late = voices;
	voices = [];
	const { aloud, screen } = open();
	const opened = aloud.open('zh-CN');
	await expect.element(screen.getByText('正在找设备上的语音…')).toBeVisible();
	voices = late;
	fake.dispatchEvent(new Event('voiceschanged'));
	await opened;
	await expect.element(screen.getByRole('button', { name: '朗读', exact: true })).toBeVisible();
});

it.each([
	['无法朗读', [voice('en-US', true)]],
	['要把文字传到服务器', [voice('zh-CN', false), voice('en-US', true)]],
])('says why there is nothing to press: %s', async (words, only) => {
	voices = only;
	const { aloud, screen } = open();
	await aloud.open('zh-CN');
	await expect.element(screen.getByText(words)).toBeVisible();
	expect(screen.container.querySelectorAll('button')).toHaveLength(1);
	expect(spoken).toEqual([]);
});

it('marks the paragraph where a browser cannot mark words', async () => {
	const { highlights } = CSS;
	Reflect.deleteProperty(CSS, 'highlights');
	try {
		expect('highlights' in CSS).toBe(false);
		const { aloud } = open();
		await aloud.open('zh-CN');
		aloud.toggle(1);
		const listNow = () =>
			[...page.querySelectorAll('[data-aloud="now"]')].map(({ textContent }) => textContent);
		expect(listNow()).toEqual(['第二站。']);
		aloud.stop();
		expect(listNow()).toEqual([]);
	} finally {
		Object.defineProperty(CSS, 'highlights', { value: highlights, configurable: true });
	}
});
