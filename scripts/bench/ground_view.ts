import type { Browser } from '@playwright/test';
import { buildOnGround } from './build_on_ground.ts';
import { measureFirstViews } from './first_views.ts';
import { startHost } from './host.ts';
import type { MeasuredPage } from './pages.ts';
import { joinReadings, type Reading } from './readings_table.ts';

/** The atlas's first view on an invented ground, with and without script, beside the page that shows the same sites with Leaflet, which has no ground. */
export async function measureGroundView(
	root: string,
	browser: Browser,
	runs: number,
	[ours, peer]: readonly [MeasuredPage, MeasuredPage],
): Promise<Reading[]> {
	const { folder } = await buildOnGround(root, {
		name: 'first_view',
		geo: 'geo',
		has_relief: true,
		paths: ['/'],
	});
	const host = await startHost(folder);
	try {
		const page = { ...ours, host, name: 'first view with a ground' };
		const plain = { ...page, rest_selector: null, has_script: false };
		const samples = await measureFirstViews(browser, [page, plain, peer], runs);
		return joinReadings(samples, peer.name);
	} finally {
		host.stop();
	}
}
