import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import AsOfControl from '$lib/components/as_of/AsOfControl.svelte';

const props = {
	stops: ['2024-06-10', '2025-01-02', '2025-06-10'],
	...{ wanted: null, day: null, last: '2026-11-27', has_failed: false },
};

it('goes from one report to the next by key, and says where it is', async () => {
	const onchoose = vi.fn();
	const screen = render(AsOfControl, { ...props, onchoose });
	const slider = screen.getByRole('slider', { name: '有报道的日期' });
	await expect.element(slider).toHaveAttribute('aria-valuetext', '今天：迄今的全部报道');
	(slider.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowLeft}');
	expect(onchoose).toHaveBeenLastCalledWith('2025-06-10');
	await screen.rerender({ wanted: '2025-06-10', day: '2025-06-10' });
	await expect
		.element(slider)
		.toHaveAttribute('aria-valuetext', '2025年6月10日（第3个日期，共3个）');
	await userEvent.keyboard('{Home}');
	expect(onchoose).toHaveBeenLastCalledWith('2024-06-10');
	await screen.rerender({ wanted: '2024-06-10', day: '2024-06-10' });
	await userEvent.keyboard('{End}');
	expect(onchoose).toHaveBeenLastCalledWith(null);
});

it('takes a typed date between two reports as the one before, and says what is shown', async () => {
	const onchoose = vi.fn();
	const screen = render(AsOfControl, { ...props, onchoose });
	await screen.getByLabelText('截至', { exact: true }).fill('2024-12-31');
	expect(onchoose).toHaveBeenLastCalledWith('2024-12-31');
	await screen.rerender({ wanted: '2024-12-31', day: '2024-12-31' });
	await expect.element(screen.getByRole('status')).toHaveTextContent('截至2024年12月31日的报道');
	await expect
		.element(screen.getByRole('slider'))
		.toHaveAttribute('aria-valuetext', '2024年6月10日（第1个日期，共3个）');
	await screen.getByRole('button', { name: '回到今天' }).click();
	expect(onchoose).toHaveBeenLastCalledWith(null);
});

it('says which dates there are when another is typed, and changes nothing', async () => {
	const onchoose = vi.fn();
	const screen = render(AsOfControl, { ...props, onchoose });
	const field = screen.getByLabelText('截至', { exact: true });
	for (const day of ['2024-06-09', '2026-11-28']) {
		await field.fill(day);
		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent('2024年6月10日至2026年11月27日');
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	}
	expect(onchoose).not.toHaveBeenCalled();
	await field.fill('2024-06-10');
	expect(onchoose).toHaveBeenLastCalledWith('2024-06-10');
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

it('never passes today for a day whose past did not come', async () => {
	const screen = render(AsOfControl, { ...props, wanted: '2024-06-10', onchoose: () => {} });
	await expect.element(screen.getByRole('status')).toHaveTextContent('正在读取');
	await screen.rerender({ has_failed: true });
	await expect.element(screen.getByRole('status')).toHaveTextContent('这里是今天的情况');
});
