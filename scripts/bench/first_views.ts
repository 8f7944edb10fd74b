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
	// The first visit of all starts what the browser and the host start only once.
	for (const host of new Set(pages.map((page) => page.host))) {
		await visit(
			browser,
			pages.find((page) => page.host === host)!,
			networks[0]!,
		);
	}
	for (let run = 1; run <= runs; run++) {
		for (const { network, visits } of samples) {
			for (const { page, measured } of visits) {
				measured.push(await visit(browser, page, network));
				console.error(`run ${run} of ${runs}, ${network.name}, ${page.name}`);
			}
		}
	}
	return samples;
}
