import { rmSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { buildGroundPages } from './ground_peer.ts';
import { startHost } from './host.ts';
import { panMap, type Panning } from './pan_ground.ts';

/** Where roads, rivers and names fill the picture. */
const ZOOM = 11;

export type Pannings = { has_relief: boolean; ours: Panning[]; plain: Panning[] };

/** The explorer's live map on its ground, with relief or flat, and the plain page of the same size, in turns. */
export async function measurePanning(
	root: string,
	browser: Browser,
	runs: number,
	has_relief: boolean,
): Promise<Pannings> {
	const pages = await buildGroundPages(root, has_relief);
	const hosts = [await startHost(pages.ours), await startHost(pages.plain)] as const;
	const camera = [...pages.center, ZOOM].join();
	const measured: Pannings = { has_relief, ours: [], plain: [] };
	try {
		for (let run = 1; run <= runs; run += 1) {
			const ours = await panMap(browser, {
				url: `${hosts[0].url}?map=${camera}`,
				idles: '.atlas-map',
				viewport: { width: 1280, height: 800 },
			});
			const { width, height } = ours;
			const url = `${hosts[1].url}?${camera}`;
			measured.ours.push(ours);
			measured.plain.push(
				await panMap(browser, { url, idles: 'body', viewport: { width, height } }),
			);
			console.error(`run ${run} of ${runs}, ground${has_relief ? ' with relief' : ''}`);
		}
		return measured;
	} finally {
		for (const host of hosts) host.stop();
		rmSync(pages.plain, { recursive: true, force: true });
	}
}
