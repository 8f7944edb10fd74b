import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LastReported from '$lib/components/reading/LastReported.svelte';
import ReportSteps from '$lib/components/reading/ReportSteps.svelte';
import { today } from '$lib/state/today.svelte.ts';
import type { StepView } from '$lib/data/history/report_steps.ts';

afterEach(() => {
	today.day = today.build_day;
});

const tell = (word: string, phase: StepView['statuses'][number]['phase']) => ({
	...{ word, phase, phase_word: phase, valid_words: null, note: null, excerpt: 0 },
});
const step = (date: string, more: Partial<StepView>): StepView => ({
	...{ source_id: date, date, publication: '虚构日报', statuses: [], figures: [], others: [] },
	...{ before: null, ...more },
});

it('counts from the day that it is, and says when a status may be out of date', async () => {
	today.day = '2024-01-10';
	const screen = render(LastReported, { date: '2023-11-29' });
	await expect.element(screen.getByText('42天前（2023年11月29日）')).toBeVisible();
	expect(screen.container.textContent).not.toContain('可能已经改变');
	today.day = '2026-11-27';
	await expect.element(screen.getByText('3年前（2023年11月29日）')).toBeVisible();
	expect(screen.container.textContent).toContain('可能已经改变');
});

it('says from which day it counts where no script will count again', async () => {
	const screen = render(LastReported, { date: '2023-11-29', is_static: true });
	await expect.element(screen.getByText('计算')).toBeVisible();
});

it('lists reports in their order, tells phases apart by words, and says where one differs', async () => {
	const steps = [
		step('2024-06-10', { statuses: [tell('即将完工', 'under-way')] }),
		step('2025-06-10', {
			statuses: [tell('已停工', 'halted')],
			before: { word: '即将完工', date: '2024-06-10' },
		}),
		step('2026-06-10', {}),
	];
	const screen = render(ReportSteps, { steps, hrefExcerpt: (index) => `#e${index}` });
	await expect.element(screen.getByRole('list', { name: '报道经过' })).toBeVisible();
	const items = [...screen.container.querySelectorAll('ol > li')].map((item) => item.textContent);
	expect(items).toHaveLength(3);
	expect(items[0]).toContain('（under-way）');
	expect(items[1]).toContain('（halted）');
	expect(items[1]).toContain('2024年6月10日报道为“即将完工”');
	expect(items[2]).toContain('没有说进度');
});
