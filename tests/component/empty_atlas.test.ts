import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SiteFooter from '$lib/components/page/SiteFooter.svelte';

it('names no newspapers where there are none', () => {
	const empty = render(SiteFooter, { papers: { newest: [], more: 0 } });
	expect(empty.container.textContent).not.toMatch(/报纸|（）/);
	const paper = { id: 'a', publication: '虚构日报第02版', date: '2025-06-10', basis: '虚构。' };
	const full = render(SiteFooter, { papers: { newest: [paper], more: 0 } });
	expect(full.container.textContent).toContain('报纸（虚构日报第02版，2025年6月10日）');
});
