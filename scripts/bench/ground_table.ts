import type { Panning } from './pan_ground.ts';
import { median } from './summary.ts';
import { formatRatio } from './table.ts';

const ROWS: readonly [keyof Panning, string][] = [
	['frame_ms', 'frame while it is dragged, median'],
	['late_ms', 'the same, 95th percentile'],
	['settle_ms', 'released to all drawn'],
];

/** A Markdown table of medians over all runs, with the ratio to the plain page. */
export function formatPannings(ours: readonly Panning[], plain: readonly Panning[]): string {
	const lines = ROWS.map(([key, label]) => {
		const mine = median(ours.map((run) => run[key]));
		const other = median(plain.map((run) => run[key]));
		return `| ${label} | ${Math.round(mine)} ms | ${Math.round(other)} ms | ${formatRatio(mine, other)} |`;
	});
	return [
		'| panning a map with a ground | ours | MapLibre, same tiles alone | ours / MapLibre |',
		'|---|--:|--:|--:|',
		...lines,
	].join('\n');
}
