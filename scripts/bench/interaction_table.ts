import type { Interactions } from './interact.ts';
import { median, percentile } from './summary.ts';
import { formatRatio } from './table.ts';

/** Figures of an atlas with that many sites. */
export type Measured = { sites: number; times: Interactions };

const ROWS = [
	{ key: 'keystroke', label: 'key to results', plain: 'keystroke' },
	{ key: 'filter_list', label: 'filter to list', plain: 'filter_list' },
	{ key: 'filter_map', label: 'filter to map at rest', plain: null },
	{ key: 'date_step', label: 'step to an earlier date to list', plain: 'date_step' },
	{ key: 'nearest', label: 'press on the map to nearest first', plain: 'nearest' },
] as const;

/** A Markdown table: median and 95th percentile, and the ratio of medians to a page that scans and rebuilds. */
export function formatInteractions(all: readonly Measured[]): string {
	const lines = all.flatMap(({ sites, times }) =>
		ROWS.map(({ key, label, plain }) => {
			const ours = median(times[key]);
			const other = plain === null ? null : median(times.plain[plain]);
			const figures = [
				formatMs(ours),
				formatMs(percentile(times[key], 0.95)),
				other === null ? '-' : formatMs(other),
				other === null ? '-' : formatRatio(ours, other),
			];
			return `| ${sites} | ${label} | ${figures.join(' | ')} |`;
		}),
	);
	return [
		'| sites | from ... to ... | median | 95th percentile | plain list, median | ours / plain |',
		'|--:|---|--:|--:|--:|--:|',
		...lines,
	].join('\n');
}

function formatMs(value: number): string {
	return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
