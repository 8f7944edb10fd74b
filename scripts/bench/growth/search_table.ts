import type { SearchGrowth } from './measure_search.ts';

/** Most bytes of a search with nothing fetched before, and least shares of what a scan finds. */
const AIMS = { packed: 50_000, names: 0.99, texts: 0.95 };

/** Markdown: a row for each size, then what was worst of each kind of query at the largest. */
export function formatSearchGrowth(growths: readonly SearchGrowth[]): string {
	const rows = growths.map(({ sites, build_ms, files, bytes, cold, names, texts }) => {
		const packed = cold.map((one) => one.packed);
		const within = packed.filter((size) => size <= AIMS.packed).length / packed.length;
		return [
			...[sites, `${(build_ms / 1000).toFixed(1)} s`, files, `${(bytes / 1e6).toFixed(1)} MB`],
			formatSpread(packed, kilobytes),
			`${Math.round(within * 100)} %`,
			formatSpread(
				cold.map((one) => one.bytes),
				kilobytes,
			),
			formatSpread(
				cold.map((one) => one.files),
				String,
			),
			formatSpread(
				cold.map(({ ms }) => ms),
				(ms) => ms.toFixed(1),
			),
			...[names, texts].map((recall) => `${share(recall)} (${recall.wrong} wrong)`),
		];
	});
	const heads = [
		...['sites', 'build', 'files', 'all files', 'cold search, brotli', '≤ 50 kB'],
		...['as they are', 'fetched files', 'ms in Node', 'names found', 'texts found'],
	];
	const table = [heads, heads.map(() => '--:'), ...rows].map((row) => `| ${row.join(' | ')} |`);
	return [...table, '', ...formatKinds(growths.at(-1)), '', formatAims(growths)].join('\n');
}

function formatKinds(growth: SearchGrowth | undefined): string[] {
	if (!growth) return [];
	const nameOf = ({ query }: SearchGrowth['cold'][number]): string => `${query.kind}, ${query.of}`;
	const kinds = [...new Set(growth.cold.map(nameOf))];
	return [
		`| typed, of ${growth.sites} sites | brotli | as they are | fetched files | ms | counted exactly |`,
		'|---|--:|--:|--:|--:|--:|',
		...kinds.map((kind) => {
			const of_kind = growth.cold.filter((one) => nameOf(one) === kind);
			const spread = (read: (one: (typeof of_kind)[number]) => number, say = kilobytes): string =>
				formatSpread(of_kind.map(read), say);
			const exact = of_kind.filter(({ is_exact }) => is_exact).length;
			return `| ${[
				...[kind, spread((one) => one.packed), spread((one) => one.bytes)],
				spread((one) => one.files, String),
				spread(
					(one) => one.ms,
					(ms) => ms.toFixed(1),
				),
				`${exact} of ${of_kind.length}`,
			].join(' | ')} |`;
		}),
	];
}

function formatAims(growths: readonly SearchGrowth[]): string {
	return growths
		.map(({ sites, cold, names, texts }) => {
			const worst = Math.max(...cold.map(({ packed }) => packed));
			const says = (is_met: boolean): string => (is_met ? 'met' : 'NOT met');
			return (
				`${sites} sites: every cold search ≤ ${kilobytes(AIMS.packed)} ${says(worst <= AIMS.packed)}, ` +
				`recall of names ≥ ${AIMS.names} ${says(ratio(names) >= AIMS.names)}, of texts ≥ ${AIMS.texts} ${says(ratio(texts) >= AIMS.texts)}.`
			);
		})
		.join('\n');
}

/** Median, nine of ten, and the worst. */
function formatSpread(values: readonly number[], say: (value: number) => string): string {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
	return [0.5, 0.9, 1].map((part) => say(at(part))).join(' / ');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ratio = ({ all, found }: SearchGrowth['names']): number => (all === 0 ? 1 : found / all);
const share = (recall: SearchGrowth['names']): string =>
	`${ratio(recall).toFixed(4)} of ${recall.all}`;
