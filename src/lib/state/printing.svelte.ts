import { flushSync } from 'svelte';
import { today } from './today.svelte.ts';

/** Whether the page is being laid out for paper, which wants the drawn map and the whole list. */
class Printing {
	is_on = $state(false);
	/** ISO day, where the city is, of the day the sheet leaves the printer; pages are built once and printed for years. */
	day: string | null = $state(null);

	/** Call in the browser; returns the stop function. What changes stands in the page before it is laid out. */
	watch(): () => void {
		const paper = matchMedia('print');
		this.day = today.find();
		const set = (is_on: boolean): void =>
			flushSync(() => {
				this.is_on = is_on;
				this.day = today.find();
			});
		const begin = (): void => set(true);
		const end = (): void => set(paper.matches);
		// Not every browser tells both.
		paper.addEventListener('change', end);
		window.addEventListener('beforeprint', begin);
		window.addEventListener('afterprint', end);
		return () => {
			paper.removeEventListener('change', end);
			window.removeEventListener('beforeprint', begin);
			window.removeEventListener('afterprint', end);
		};
	}
}

export const printing = new Printing();
