import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import PaperNote from '$lib/components/reading/PaperNote.svelte';

const newest = ['2025-06-10', '2024-06-10'].map((date, index) => ({
	id: `invented-${date}`,
	publication: `虚构日报第0${index + 2}版`,
	...{ date, basis: `虚构的日期${index}。` },
}));
const summaries = (screen: { container: HTMLElement }): string[] =>
	[...screen.container.querySelectorAll('summary')].map(({ textContent }) => textContent.trim());

it('says whose date is explained where two are, and no line above does', () => {
	const apart = render(PaperNote, { papers: { newest, more: 0 }, has_name: false });
	expect(summaries(apart)).toEqual([
		'日期怎么知道的：虚构日报第02版，2025年6月10日',
		'日期怎么知道的：虚构日报第03版，2024年6月10日',
	]);
	const named = render(PaperNote, { papers: { newest, more: 0 } });
	expect(new Set(summaries(named))).toEqual(new Set(['日期怎么知道的']));
	const only = render(PaperNote, {
		papers: { newest: newest.slice(0, 1), more: 0 },
		has_name: false,
	});
	expect(summaries(only)).toEqual(['日期怎么知道的']);
});
