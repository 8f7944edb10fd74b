import type { Visit } from './visit.ts';

/** Medians of one network, by page. */
export type Medians = {
	network: string;
	/** The aim for the share of Leaflet's time. */
	most_ratio: number;
	ours: Visit;
	leaflet: Visit;
	ours_without_script: Visit;
};

/** No task before the reader does anything may take longer, milliseconds. */
const MOST_TASK_MS = 200;

const rows: { key: keyof Visit; label: string; unit: 'ms' | 'kB' | 'MB'; needs_script?: true }[] = [
	{ key: 'first_paint_ms', label: 'first contentful paint', unit: 'ms' },
	{ key: 'sites_visible_ms', label: 'sites visible', unit: 'ms' },
	{ key: 'bytes_until_visible', label: 'bytes until sites visible', unit: 'kB' },
	{ key: 'bytes_total', label: 'total bytes', unit: 'kB' },
	{ key: 'blocking_ms', label: 'main thread blocked', unit: 'ms', needs_script: true },
	{ key: 'longest_task_ms', label: 'longest task', unit: 'ms', needs_script: true },
	{ key: 'heap_bytes', label: 'JS heap', unit: 'MB', needs_script: true },
];

/** Bytes are divided by 1000 and 1,000,000. */
export function formatFigure(value: number, unit: 'ms' | 'kB' | 'MB'): string {
	if (unit === 'ms') return `${Math.round(value)} ms`;
	return unit === 'kB' ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1e6).toFixed(1)} MB`;
}

/** `-` where there is nothing to divide by. */
export function formatRatio(ours: number, other: number): string {
	return other === 0 ? '-' : (ours / other).toFixed(2);
}

/** A Markdown table per network: ours, Leaflet, their ratio, and ours without script. */
export function formatTables(all: readonly Medians[]): string {
	return all
		.map(({ network, ours, leaflet, ours_without_script: plain }) => {
			const lines = rows.map(({ key, label, unit, needs_script }) => {
				const figures = [ours[key], leaflet[key]].map((value) => formatFigure(value, unit));
				const without = needs_script ? '-' : formatFigure(plain[key], unit);
				return `| ${label} | ${figures.join(' | ')} | ${formatRatio(ours[key], leaflet[key])} | ${without} |`;
			});
			return [
				`### ${network}`,
				'',
				'| median | ours | Leaflet | ours / Leaflet | ours, JavaScript off |',
				'|---|--:|--:|--:|--:|',
				...lines,
			].join('\n');
		})
		.join('\n\n');
}

/** Whether the aims hold: sites visible in a share of Leaflet's time, within 60 kB, without JavaScript; no long task. */
export function formatAims(all: readonly Medians[]): string {
	return all
		.flatMap(({ network, most_ratio, ours, leaflet, ours_without_script: plain }) => {
			const ratio = ours.sites_visible_ms / leaflet.sites_visible_ms;
			const bytes = Math.max(ours.bytes_until_visible, plain.bytes_until_visible);
			const verdict = (is_met: boolean): string => (is_met ? 'met' : 'NOT met');
			return [
				`- ${network}: sites visible in at most ${most_ratio} of Leaflet's time: ${verdict(ratio <= most_ratio)} (${ratio.toFixed(2)})`,
				`- ${network}: at most 60 kB until sites are visible: ${verdict(bytes <= 60_000)} (${formatFigure(bytes, 'kB')})`,
				`- ${network}: no task over ${MOST_TASK_MS} ms before the reader does anything: ${verdict(ours.longest_task_ms <= MOST_TASK_MS)} (${formatFigure(ours.longest_task_ms, 'ms')})`,
			];
		})
		.join('\n');
}
