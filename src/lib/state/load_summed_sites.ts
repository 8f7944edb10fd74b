import { base } from '$app/paths';
import type { SummedSite } from '$lib/domain/area/area_totals.ts';

let loading: Promise<SummedSite[]> | null = null;

/** Sites with their claims, fetched once from our own origin; after a failure the next call tries again. */
export function loadSummedSites(): Promise<SummedSite[]> {
	loading ??= load().catch((error: unknown) => {
		loading = null;
		throw error;
	});
	return loading;
}

async function load(): Promise<SummedSite[]> {
	const response = await fetch(`${base}/data/sites.geojson`);
	if (!response.ok) throw new Error(`sites.geojson: ${response.status}`);
	const { features } = (await response.json()) as { features: SummedSite[] };
	return features;
}
