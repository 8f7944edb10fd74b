import { formatFigure, formatRatio } from '../table.ts';
import { median, percentile, summarize } from '../summary.ts';
import type { Visit } from '../visit.ts';
import { PEERS, type Growth } from './measure_growth.ts';

/** The most that each may be at any size; the share is of the Leaflet page's time on a slow network. */
const AIMS = {
	html_bytes: 60_000,
	share: 0.5,
	total_bytes: 700_000,
	data_bytes: 25_000_000,
	task_ms: 50,
	keystroke: 16,
	filter_list: 50,
	nearest: 50,
};

const VIEW_ROWS: { key: keyof Visit; label: string; unit: 'ms' | 'kB' | 'MB' }[] = [
	{ key: 'sites_visible_ms', label: 'sites visible', unit: 'ms' },
	{ key: 'bytes_until_visible', label: 'bytes until then', unit: 'kB' },
	{ key: 'bytes_total', label: 'bytes before anything is done', unit: 'kB' },
	{ key: 'longest_task_ms', label: 'longest task', unit: 'ms' },
	{ key: 'heap_bytes', label: 'JS heap', unit: 'MB' },
];

/** Markdown: first views beside the peers, then what work in the page costs, then the aims. */
export function formatGrowths(growths: readonly Growth[]): string {
	return growths
		.map((growth) =>
			[formatViews(growth), formatUse(growth), formatCosts(growth), listAims(growth)].join('\n\n'),
		)
		.join('\n\n');
}

function formatViews({ sites, views }: Growth): string {
	const [first] = views;
	const names = first!.visits.map(({ page }) => page.name);
	return [
		`| ${sites} sites, median of ${first!.visits[0]!.measured.length} | ${names.join(' | ')} |`,
		`|---|${names.map(() => '--:|').join('')}`,
		...views.flatMap(({ network, visits }) =>
			VIEW_ROWS.map(({ key, label, unit }) => {
				const figures = visits.map(({ measured }) => formatFigure(summarize(measured)[key], unit));
				return `| ${network.name}: ${label} | ${figures.join(' | ')} |`;
			}),
		),
	].join('\n');
}

const USES = [
	{ key: 'keystroke', label: 'key to results, lists fetched with it', plain: 'keystroke' },
	{ key: 'keystroke_again', label: 'key to results, the same words again', plain: 'keystroke' },
	{ key: 'filter_list', label: 'filter to list', plain: 'filter_list' },
	{ key: 'nearest', label: 'press on the map to nearest first', plain: 'nearest' },
] as const;

function formatUse({ sites, used, plain }: Growth): string {
	const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
	return [
		`| ${sites} sites, from ... to ... | median | 95th percentile | plain list | ours / plain |`,
		'|---|--:|--:|--:|--:|',
		...USES.map(({ key, label, plain: beside }) => {
			const [ours, other] = [median(used[key]), median(plain[beside])];
			const figures = [ms(ours), ms(percentile(used[key], 0.95)), ms(other)];
			return `| ${[label, ...figures, formatRatio(ours, other)].join(' | ')} |`;
		}),
	].join('\n');
}

function formatCosts({ used, cpu_s }: Growth): string {
	const { page_bytes, worker_bytes, fetched_bytes, longest_task_ms } = used;
	const { key_cpu_ms, filter_cpu_ms } = used;
	const made = Object.entries(cpu_s).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
	return (
		`After filters and words: the page has grown by ${formatFigure(page_bytes, 'MB')}, its worker holds ${formatFigure(worker_bytes, 'MB')}, ` +
		`${formatFigure(fetched_bytes, 'kB')} were fetched, the longest task took ${formatFigure(longest_task_ms, 'ms')}. ` +
		`The page's own thread worked ${key_cpu_ms.toFixed(1)} ms for a key and ${filter_cpu_ms.toFixed(1)} ms for a filter, processor time. ` +
		`Processor time of the build: ${made.join(', ')}.`
	);
}

function listAims({ sites, views, used }: Growth): string {
	const slow = views.find(({ network }) => network.latency_ms !== null)!;
	const read = (name: string): Visit =>
		summarize(slow.visits.find(({ page }) => page.name === name)!.measured);
	const [home, plan, leaflet] = [read('/'), read('/plan/'), read(PEERS.leaflet)];
	const aims: [label: string, value: number, most: number][] = [
		['kB of / until sites are visible', home.bytes_until_visible / 1000, AIMS.html_bytes / 1000],
		["/ of the Leaflet page's time", home.sites_visible_ms / leaflet.sites_visible_ms, AIMS.share],
		['kB of / before anything is done', home.bytes_total / 1000, AIMS.total_bytes / 1000],
		['kB of /plan/ before anything is done', plan.bytes_total / 1000, AIMS.total_bytes / 1000],
		['MB of data', (used.page_bytes + used.worker_bytes) / 1e6, AIMS.data_bytes / 1e6],
		['ms of the longest task for data', used.longest_task_ms, AIMS.task_ms],
		['ms from a key to results', median(used.keystroke), AIMS.keystroke],
		['ms from a filter to the list', median(used.filter_list), AIMS.filter_list],
		['ms from a press to the nearest', median(used.nearest), AIMS.nearest],
	];
	return aims
		.map(
			([label, value, most]) =>
				`- ${sites} sites: at most ${most} ${label}: ${value <= most ? 'met' : 'NOT met'} (${value.toFixed(most < 1 ? 2 : 1)})`,
		)
		.join('\n');
}
