import type { Browser } from '@playwright/test';
import { networks, type MeasuredPage, type Network } from './pages.ts';
import { visit, type Visit } from './visit.ts';

/** All visits to some pages in one network. */
export type Sample = { network: Network; visits: { page: MeasuredPage; measured: Visit[] }[] };

/** Visits every page in every network, in turns, so that a busy moment of the machine falls on all alike. */
export async function measureFirstViews(
	browser: Browser,
	pages: readonly MeasuredPage[],
	runs: number,
): Promise<Sample[]> {
	const samples: Sample[] = networks.map((network) => ({
		network,
		visits: pages.map((page) => ({ page, measured: [] })),
	}));
	for (const page of pages) await visit(browser, page, networks[0]!);
	for (let run = 1; run <= runs; run++) {
		for (const { network, visits } of samples) {
			for (const { page, measured } of visits) measured.push(await visit(browser, page, network));
			console.error(`run ${run} of ${runs}, ${pages.length} pages, ${network.name}`);
		}
	}
	return samples;
}
