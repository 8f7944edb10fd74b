import type { Opening } from './open_files.ts';
import { median } from './summary.ts';
import { formatRatio } from './table.ts';

/** A file and what opening it came to, run by run. */
export type Opened = { label: string; ours: Opening[]; plain: Opening[] };

const ROWS: { key: keyof Opening; label: string; unit: 'ms' | 'MB' }[] = [
	{ key: 'open_ms', label: 'chosen to drawn', unit: 'ms' },
	{ key: 'blocked_ms', label: 'longest blocked frame', unit: 'ms' },
	{ key: 'memory_bytes', label: 'peak memory of the process', unit: 'MB' },
	{ key: 'heap_bytes', label: "page's JS heap kept", unit: 'MB' },
];

/** A Markdown table of medians, with the ratio to the plain page. */
export function formatOpenings(all: readonly Opened[]): string {
	const lines = all.flatMap(({ label, ours, plain }) =>
		ROWS.map(({ key, label: row, unit }) => {
			const [mine, other] = [ours, plain].map((list) => median(list.map((one) => one[key]))) as [
				number,
				number,
			];
			return `| ${label} | ${row} | ${format(mine, unit)} | ${format(other, unit)} | ${Number.isFinite(mine / other) ? formatRatio(mine, other) : '-'} |`;
		}),
	);
	return [
		'| file | median | ours | plain `setData` | ours / plain |',
		'|---|---|--:|--:|--:|',
		...lines,
	].join('\n');
}

function format(value: number, unit: 'ms' | 'MB'): string {
	if (!Number.isFinite(value)) return '-';
	return unit === 'ms' ? `${Math.round(value)} ms` : `${(value / 1e6).toFixed(1)} MB`;
}
