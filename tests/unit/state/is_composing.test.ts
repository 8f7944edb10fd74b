import { expect, it } from 'vitest';
import { isComposing } from '../../../src/lib/state/is_composing.ts';

it.each([
	['while a word is put together', { isComposing: true, keyCode: 13 }, true],
	['as Chromium gives the key to the input method', { isComposing: true, keyCode: 229 }, true],
	['as Safari does, the word having ended', { isComposing: false, keyCode: 229 }, true],
	['a key of the reader', { isComposing: false, keyCode: 13 }, false],
])('%s', (_, event, expected) => {
	expect(isComposing(event as KeyboardEvent)).toBe(expected);
});
