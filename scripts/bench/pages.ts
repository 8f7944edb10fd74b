import type { Host } from './host.ts';

/** A page that is measured. */
export type MeasuredPage = {
	name: string;
	host: Host;
	/** From the host's address, without a slash before; its first page where there is none. */
	path?: string;
	/** Matches as soon as one site is on the map. */
	site_selector: string;
	/** Matches when the page has done all it does by itself; none without script. */
	rest_selector: string | null;
	has_script: boolean;
};

export type Network = {
	name: string;
	/** Added to every request, milliseconds; null: as fast as the machine. */
	latency_ms: number | null;
	/** Bits per second. */
	down_bps: number;
	up_bps: number;
	/** The aim: our sites are visible in at most this share of the peer's time. */
	most_ratio: number;
};

export const networks: readonly Network[] = [
	{ name: 'unthrottled', latency_ms: null, down_bps: 0, up_bps: 0, most_ratio: 0.8 },
	{ name: 'slow 4G', latency_ms: 400, down_bps: 1_600_000, up_bps: 750_000, most_ratio: 0.5 },
];

/** The explorer with and without script, and its peer. */
export function listPages(ours: Host, peer: Host): MeasuredPage[] {
	const site_selector = '[data-site-marks] [data-mark]';
	return [
		{
			name: 'ours',
			host: ours,
			site_selector,
			rest_selector: 'html[data-hydrated]',
			has_script: true,
		},
		{
			name: 'leaflet',
			host: peer,
			site_selector: '.leaflet-marker-icon',
			rest_selector: '.leaflet-marker-icon',
			has_script: true,
		},
		{
			name: 'ours_without_script',
			host: ours,
			site_selector,
			rest_selector: null,
			has_script: false,
		},
	];
}
