import type { RegionGrowth } from './measure_regions.ts';

/** Bytes that a page may hold of an atlas of any size, and of the file that questions begin with. */
const AIMS = { heap: 25_000_000, manifest: 4096 };

/** Markdown: a row for each question, with columns for each size. */
export function formatRegionGrowth(growths: readonly RegionGrowth[]): string {
	const heads = growths.map(({ sites, counties }) => `${sites} sites, ${counties} counties`);
	const names = growths[0]?.asked.map(({ name }) => name) ?? [];
	const rows = names.map((name) => {
		const cells = growths.map(({ asked }) => {
			const one = asked.find((found) => found.name === name)!;
			return `${kilobytes(one.packed)} (${kilobytes(one.bytes)}, ${one.files} files, ${one.cpu_ms.toFixed(0)} ms)`;
		});
		return `| ${[name, ...cells].join(' | ')} |`;
	});
	return [
		`| asked with nothing fetched, brotli (as it is, files, processor time) | ${heads.join(' | ')} |`,
		`|---|${heads.map(() => '--:|').join('')}`,
		...rows,
		'',
		...growths.map(({ sites, files, bytes, manifest, heap, kept }) => {
			const says = (is_met: boolean): string => (is_met ? 'met' : 'NOT met');
			return (
				`${sites} sites: ${files} files, ${kilobytes(bytes)}; held after all questions ${kilobytes(heap)} (files ${kilobytes(kept)}), ` +
				`≤ ${kilobytes(AIMS.heap)} ${says(heap <= AIMS.heap)}; begins with ${kilobytes(manifest)}, ≤ ${kilobytes(AIMS.manifest)} ${says(manifest <= AIMS.manifest)}.`
			);
		}),
	].join('\n');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
