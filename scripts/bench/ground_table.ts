import type { Pannings } from './measure_panning.ts';
import type { Panning } from './pan_ground.ts';
import { median } from './summary.ts';
import { formatRatio } from './table.ts';

const ROWS: readonly [keyof Panning, string][] = [
	['frame_ms', 'frame while it is dragged, median'],
	['late_ms', 'the same, 95th percentile'],
	['settle_ms', 'released to all drawn'],
];

/** A Markdown table of medians over all runs, with the ratio to the plain page. */
export function formatPannings(all: readonly Pannings[]): string {
	const lines = all.flatMap(({ has_relief, ours, plain }) =>
		ROWS.map(([key, label]) => {
			const mine = median(ours.map((run) => run[key]));
			const other = median(plain.map((run) => run[key]));
			return `| ${has_relief ? 'with relief' : 'flat'} | ${label} | ${Math.round(mine)} ms | ${Math.round(other)} ms | ${formatRatio(mine, other)} |`;
		}),
	);
	return [
		'Beside ours: MapLibre with the same archives and the same layers of the ground, its own hillshade layer for the relief, and nothing else.',
		'',
		'| ground | panning | ours | MapLibre, same tiles alone | ours / MapLibre |',
		'|---|---|--:|--:|--:|',
		...lines,
	].join('\n');
}
