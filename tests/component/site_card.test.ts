import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SiteCard from '$lib/components/card/SiteCard.svelte';
import SiteCardLinks from '$lib/components/card/SiteCardLinks.svelte';
import { sample } from './site_view_sample.ts';

it('shows name, status, placement, key figure with its citation, and the marked words', async () => {
	const screen = render(SiteCard, { site: sample });
	await expect
		.element(screen.getByRole('heading', { level: 2 }))
		.toHaveTextContent('样本<b>项目</b>');
	await expect.element(screen.getByText('2023年11月29日报道：推进中')).toBeVisible();
	await expect.element(screen.getByText('只知道在桐木镇，约8公里以内')).toBeVisible();
	await expect.element(screen.getByRole('link', { name: '依据第1段摘录' })).toBeVisible();
	expect(screen.container.querySelector('mark')?.textContent).toBe('总投资1.64亿元');
	await expect.element(screen.getByText('杨钊、袁圆')).toBeVisible();
});

it('puts text into the page as text', () => {
	const screen = render(SiteCard, { site: sample });
	expect(screen.container.querySelector('b, img')).toBeNull();
	expect(screen.container.textContent).toContain('<img src=x>');
});

it('keeps the translation one press away', async () => {
	const screen = render(SiteCard, { site: sample });
	await expect.element(screen.getByText('A project.')).not.toBeVisible();
	await screen.getByText('英文译文').click();
	await expect.element(screen.getByText('A project.')).toBeVisible();
});

it('leads to the page of the site and to the words in their article', async () => {
	const screen = render(SiteCardLinks, { site: sample, href: '/sites/sample/', until: null });
	await expect
		.element(screen.getByRole('link', { name: '项目页' }))
		.toHaveAttribute('href', '/sites/sample/');
	const { article_id, id } = sample.excerpts[0]!;
	await expect
		.element(screen.getByRole('link').nth(1))
		.toHaveAttribute('href', `/articles/${article_id}/#${id}`);
});
