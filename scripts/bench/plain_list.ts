import type { Page } from '@playwright/test';

/** One row a site. */
export type PlainTexts = {
	names: string[];
	english: string[];
	themes: string[];
	/** ISO day on which each was reported. */
	days: string[];
	/** `[lng, lat]`. */
	positions: [number, number][];
};

/** The page one would write in an hour: an array, `includes`, and a list built anew. No map, no pinyin, no ranges. */
export async function measurePlain(
	page: Page,
	texts: PlainTexts,
	queries: string[],
	stops: string[],
): Promise<Record<'keystroke' | 'filter_list' | 'nearest' | 'date_step', number[]>> {
	await page.setContent('<ul></ul>');
	return page.evaluate(
		([{ names, english, themes, days, positions }, words, dates]) => {
			const list = document.querySelector('ul')!;
			const show = (rows: number[]): void => {
				list.replaceChildren(
					...rows.map((row) => {
						const item = document.createElement('li');
						item.textContent = names[row] ?? '';
						return item;
					}),
				);
			};
			const time = (act: () => void): number => {
				const start = performance.now();
				act();
				void list.offsetHeight;
				return performance.now() - start;
			};
			const rows = names.map((_, row) => row);
			const wave = (degrees: number): number => (degrees * Math.PI) / 180;
			const measure = ([lng, lat]: [number, number]): number =>
				Math.sin(wave(lat - 27.6) / 2) ** 2 +
				Math.cos(wave(lat)) * Math.cos(wave(27.6)) * Math.sin(wave(lng - 113.9) / 2) ** 2;
			return {
				keystroke: words.map((word) =>
					time(() => {
						const small = word.toLowerCase();
						show(
							rows.filter(
								(row) => names[row]!.includes(word) || english[row]!.toLowerCase().includes(small),
							),
						);
					}),
				),
				filter_list: ['water', 'ecology', 'industry', 'transport', 'rural'].map((theme) =>
					time(() => show(rows.filter((row) => themes[row] === theme))),
				),
				date_step: dates.map((date) => time(() => show(rows.filter((row) => days[row]! <= date)))),
				nearest: words.map(() =>
					time(() =>
						show(rows.toSorted((a, b) => measure(positions[a]!) - measure(positions[b]!))),
					),
				),
			};
		},
		[texts, queries, stops] as const,
	);
}
