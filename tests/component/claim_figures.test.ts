import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ClaimSeries from '$lib/components/figures/ClaimSeries.svelte';
import ClaimTable from '$lib/components/figures/ClaimTable.svelte';
import type { SeriesFigureView } from '$lib/data/series_view.ts';
import { sample } from './site_view_sample.ts';

afterEach(() => vi.restoreAllMocks());

const hrefClaim = ({ id }: { id: string }): string => `#claim-${id}`;

it('copies a figure with its words, source and link by the keyboard, and says so', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const screen = render(ClaimTable, { claims: sample.claims, hrefClaim, hrefExcerpt: () => '#e1' });
	const button = screen.getByRole('button', { name: '引用这个数字：总投资，1.64亿元' });
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('已复制：总投资，1.64亿元，连同报纸原话、出处和链接');
	const text = write.mock.calls[0]![0];
	expect(text).toMatch(
		/^总投资：1\.64亿元。原文：“总投资1\.64亿元”。报，2023年11月29日。http.*#claim-sample-total-investment$/,
	);
});

it('says when the browser does not allow copying', async () => {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
	const screen = render(ClaimTable, { claims: sample.claims, hrefClaim, hrefExcerpt: () => '#e1' });
	await screen.getByRole('button').click();
	await expect.element(screen.getByText('浏览器不允许复制，请手动选取。')).toBeVisible();
});

it('shows figures side by side, the forecast told apart, with what lies between', async () => {
	const figure: SeriesFigureView = {
		id: 'old',
		value: '1.64亿元',
		as_of: null,
		reported: '2024-06-10',
		publication: '虚构日报第03版',
		article_id: 'one',
		role: 'reported',
		role_word: null,
		exact: '总投资1.64亿元',
	};
	const plan = { ...figure, id: 'plan', value: '预计3亿元', as_of: '2026年' };
	const screen = render(ClaimSeries, {
		series: [
			{
				key: 'pond total-investment',
				label: '总投资',
				subject: { name: '水塘', site_id: 'pond' },
				figures: [figure, { ...plan, role: 'planned', role_word: '计划或预计' }],
				sentences: [{ relation: 'would-grow', text: '由少到多。' }],
			},
		],
		hrefClaim,
	});
	await expect.element(screen.getByText('由少到多。')).toBeVisible();
	await expect.element(screen.getByText('计划或预计')).toBeVisible();
	await expect.element(screen.getByText('所指时间：2026年')).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: '1.64亿元' }))
		.toHaveAttribute('href', '#claim-old');
	await expect
		.element(screen.getByRole('link', { name: '水塘' }))
		.toHaveAttribute('href', '/sites/pond/');
	expect(screen.container.querySelectorAll('li')).toHaveLength(2);
});
