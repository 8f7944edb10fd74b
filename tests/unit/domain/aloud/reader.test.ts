import { beforeEach, expect, test } from 'vitest';
import {
	Reader,
	type ReaderState,
	type Sentence,
} from '../../../../src/lib/domain/aloud/reader.ts';

type Spoken = { text: string; rate: number; done: () => void; fail: () => void };

const sentences: Sentence[] = ['a0 b0', 'c2 d2 e2'].flatMap((part) =>
	part.split(' ').map((text) => ({ text, part: Number(text[1]), tag: 'en-GB' })),
);
let spoken: Spoken[];
let cancelled: number;
let state: ReaderState;
let reader: Reader;
const last = (): Spoken => spoken.at(-1)!;
const texts = (): string[] => spoken.map(({ text }) => text);

beforeEach(() => {
	spoken = [];
	cancelled = 0;
	reader = new Reader(
		{
			speak: ({ text }, rate, done, fail) => spoken.push({ text, rate, done, fail }),
			cancel: () => cancelled++,
		},
		1,
		(next) => (state = next),
	);
});

test('reads on to the end, sentence by sentence, without cancelling what has ended', () => {
	reader.start(sentences, 0);
	while (state.status === 'reading') last().done();
	expect(texts()).toEqual(['a0', 'b0', 'c2', 'd2', 'e2']);
	expect(state).toEqual({ status: 'idle', at: null, rate: 1 });
	expect(cancelled).toBe(0);
});

test('starts at a part, or at the next that has words', () => {
	reader.start(sentences, 1);
	expect(last().text).toBe('c2');
	reader.start(sentences, 3);
	expect(state.status).toBe('idle');
});

test('a pause cancels, going on begins the sentence again, and a late end of the cancelled one changes nothing', () => {
	reader.start(sentences, 0);
	const first = last();
	reader.pause();
	expect([state.status, cancelled]).toEqual(['paused', 1]);
	first.done();
	first.fail();
	expect(state).toMatchObject({ status: 'paused', at: 0 });
	reader.resume();
	expect(texts()).toEqual(['a0', 'a0']);
	first.done();
	expect(state).toMatchObject({ status: 'reading', at: 0 });
});

test('steps go by sentence and by part; while paused they only mark', () => {
	reader.start(sentences, 0);
	reader.step(1);
	expect(last().text).toBe('b0');
	reader.stepPart(1);
	expect(last().text).toBe('c2');
	reader.stepPart(1);
	expect([last().text, spoken.length]).toEqual(['c2', 3]);
	reader.pause();
	reader.step(1);
	expect([state.at, spoken.length]).toEqual([3, 3]);
	reader.stepPart(-1);
	expect(state).toMatchObject({ status: 'paused', at: 0 });
	reader.step(-1);
	expect(state.at).toBe(0);
	reader.goPart(2);
	expect(state.at).toBe(2);
});

test('another speed is taken up at once, at the beginning of the sentence', () => {
	reader.start(sentences, 0);
	reader.setRate(1.5);
	expect(spoken.map(({ text, rate }) => [text, rate])).toEqual([
		['a0', 1],
		['a0', 1.5],
	]);
	reader.pause();
	reader.setRate(0.75);
	expect(spoken).toHaveLength(2);
	reader.resume();
	expect(last().rate).toBe(0.75);
});

test('a device that does not speak is told of, keeps the place, and is asked again', () => {
	reader.start(sentences, 2);
	last().fail();
	expect(state).toMatchObject({ status: 'failed', at: 2 });
	reader.resume();
	expect([last().text, state.status, cancelled]).toEqual(['c2', 'reading', 0]);
	reader.stop();
	expect([state.at, cancelled]).toEqual([null, 1]);
});
