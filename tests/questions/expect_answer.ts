import { expect } from 'vitest';
import { FACETS } from '../../src/lib/domain/query/filters/filters.ts';
import type { SiteCount } from '../../src/lib/domain/query/site_queries.ts';

/** The answer is what the oracle says; what it says of a count is “at least” may be less, and nothing else. Whether it says so of anything. */
export function expectAnswer(answer: unknown, expected: unknown, about: string): boolean {
	if (!isCount(answer) || !isCount(expected) || !answer.partly) {
		expectSame(answer, expected, about);
		return false;
	}
	const { total, facets, partly, advice } = answer;
	if (total.is_exact) {
		expect(total, about).toEqual(expected.total);
		expect(advice, about).toEqual(expected.advice);
	} else {
		expect(total.count, about).toBeLessThanOrEqual(expected.total.count);
	}
	for (const facet of FACETS) {
		if (!partly.includes(facet)) expect(facets[facet], about).toEqual(expected.facets[facet]);
		for (const [value, count] of facets[facet]) {
			expect(count, `${facet} ${value} ${about}`).toBeLessThanOrEqual(
				expected.facets[facet].get(value) ?? 0,
			);
		}
	}
	return true;
}

/** Most are the same to the letter, which is told ten times sooner. */
export function expectSame(answer: unknown, expected: unknown, about: string): void {
	if (writeOut(answer) !== writeOut(expected)) expect(answer, about).toEqual(expected);
}

/** Maps and numbers without an end too, which JSON leaves out. */
function writeOut(answer: unknown): string {
	return JSON.stringify(answer, (_, value: unknown) => {
		if (value instanceof Map) return { map: [...value] };
		return typeof value === 'number' && !Number.isFinite(value) ? `number ${value}` : value;
	});
}

function isCount(answer: unknown): answer is SiteCount {
	return answer !== null && typeof answer === 'object' && 'facets' in answer && 'advice' in answer;
}
