import type { Sample } from './first_views.ts';
import { summarize } from './summary.ts';
import { formatFigure, formatRatio } from './table.ts';
import type { Visit } from './visit.ts';

/** Medians of one reading or embed in one network, and of the Leaflet page in the same run. */
export type Reading = {
	network: string;
	/** Whether the network is one that readers have, so that the aim of half the time is set for it. */
	is_slow: boolean;
	page: string;
	has_script: boolean;
	ours: Visit;
	leaflet: Visit;
};

const MOST_BYTES = 60_000;
const MOST_RATIO = 0.5;

/** `peer`: name of the page the others are compared with. Throws a RangeError when it was not measured. */
export function joinReadings(samples: readonly Sample[], peer: string): Reading[] {
	return samples.flatMap(({ network, visits }) => {
		const beside = visits.find(({ page }) => page.name === peer);
		if (!beside) throw new RangeError(`${peer} was not measured`);
		const leaflet = summarize(beside.measured);
		return visits
			.filter((one) => one !== beside)
			.map(({ page, measured }) => ({
				network: network.name,
				is_slow: network.latency_ms !== null,
				page: page.name,
				has_script: page.has_script,
				ours: summarize(measured),
				leaflet,
			}));
	});
}

/** Aims of a reading that are missed, in words; empty when all are met. Time is an aim on slow networks only. */
export function listMissed({ is_slow, has_script, ours, leaflet }: Reading): string[] {
	const is_aim = is_slow || !has_script;
	const ratio = ours.sites_visible_ms / leaflet.sites_visible_ms;
	return [
		...(is_aim && ours.bytes_until_visible > MOST_BYTES ? ['over 60 kB'] : []),
		...(is_slow && ratio > MOST_RATIO ? ["over half of Leaflet's time"] : []),
	];
}

/** A Markdown table per network, a row for every page. */
export function formatReadings(readings: readonly Reading[]): string {
	const names = [...new Set(readings.map(({ network }) => network))];
	return names
		.map((name) => {
			const rows = readings.filter(({ network }) => network === name);
			return [
				`#### ${name} (Leaflet page: sites visible after ${formatFigure(rows[0]!.leaflet.sites_visible_ms, 'ms')})`,
				'',
				'| page | first paint | map and text visible | / Leaflet | bytes until then | total bytes | aim |',
				'|---|--:|--:|--:|--:|--:|---|',
				...rows.map(formatRow),
			].join('\n');
		})
		.join('\n\n');
}

function formatRow(reading: Reading): string {
	const { page, has_script, is_slow, ours, leaflet } = reading;
	const missed = listMissed(reading);
	const verdict = missed.length > 0 ? `NOT met: ${missed.join(', ')}` : 'met';
	return `| ${[
		has_script ? page : `${page} (JavaScript off)`,
		formatFigure(ours.first_paint_ms, 'ms'),
		formatFigure(ours.sites_visible_ms, 'ms'),
		formatRatio(ours.sites_visible_ms, leaflet.sites_visible_ms),
		formatFigure(ours.bytes_until_visible, 'kB'),
		formatFigure(ours.bytes_total, 'kB'),
		is_slow || !has_script ? verdict : '-',
	].join(' | ')} |`;
}
