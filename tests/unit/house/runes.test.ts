import { describe, expect, test } from 'vitest';
import { readSources } from './source_files.ts';

/**
 * Derived values made in a constructor whose expression reads private state: Svelte compiles that read without tracking
 * it, so they never change. Inside a function (`$derived.by`) and in class fields it is tracked.
 */
function findDeafDerived(text: string): string[] {
	return [...text.matchAll(/(?:const \w+|this\.#?\w+)(?::[^=]+)? = \$derived\(/g)].flatMap(
		(match) => {
			const start = match.index + match[0].length;
			let depth = 1;
			let end = start;
			for (; depth > 0 && end < text.length; end++) {
				if (text[end] === '(') depth += 1;
				else if (text[end] === ')') depth -= 1;
			}
			return /this\.#\w+\b(?!\()/.test(text.slice(start, end)) ? [match[0]] : [];
		},
	);
}

describe('runes', () => {
	test('nothing derived in a constructor reads private state directly', () => {
		const files = readSources('src').filter(({ path }) => path.endsWith('.svelte.ts'));
		expect(files.length).toBeGreaterThan(10);
		const found = files.flatMap(({ path, text }) =>
			findDeafDerived(text).map((start) => `${path}: ${start}`),
		);
		expect(found).toEqual([]);
	});

	test('one that does is found', () => {
		expect(findDeafDerived('constructor() { const a = $derived(f(this.#b, (1))); }')).toHaveLength(
			1,
		);
		expect(findDeafDerived('constructor() { const a = $derived.by(() => this.#b); }')).toEqual([]);
		expect(findDeafDerived('class A { a = $derived(this.#b); }')).toEqual([]);
	});
});
