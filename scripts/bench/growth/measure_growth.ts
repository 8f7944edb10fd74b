import { rmSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { PAGE_SIZE } from '../../../src/lib/domain/paging/pages.ts';
import { measureFirstViews, type Sample } from '../first_views.ts';
import { startHost } from '../host.ts';
import { QUERIES } from '../interact.ts';
import type { MeasuredPage } from '../pages.ts';
import { buildPeer, buildSiteMap } from '../peer.ts';
import { measurePlain } from '../plain_list.ts';
import { buildAtlas } from './build_atlas.ts';
import { KEEP_NAMES, useAtlas, type Used } from './use_atlas.ts';

/** An atlas of that many sites in a browser, beside pages of others with the same sites. */
export type Growth = {
	sites: number;
	/** Processor seconds of what was made for it. */
	cpu_s: Record<string, number>;
	views: Sample[];
	used: Used;
	/** The same by a page that scans an array and rebuilds its list. */
	plain: Awaited<ReturnType<typeof measurePlain>>;
};

export const PEERS = {
	leaflet: 'Leaflet, markercluster',
	clusters: 'MapLibre, clustered file',
	tiles: 'MapLibre, tiles',
} as const;

/** Of those counts that make an atlas grown. */
export async function measureGrowth(
	root: string,
	browser: Browser,
	counts: readonly number[],
	runs: number,
): Promise<Growth[]> {
	const growths: Growth[] = [];
	for (const count of counts.filter((one) => one > PAGE_SIZE)) {
		growths.push(await measureOne(root, browser, count, runs));
	}
	return growths;
}

async function measureOne(
	root: string,
	browser: Browser,
	count: number,
	runs: number,
): Promise<Growth> {
	const { folder, catalog, cpu_s } = await buildAtlas(root, count);
	console.error(`built ${count} sites`);
	const folders = [buildPeer(root, folder), buildSiteMap(root, folder, catalog)];
	const [ours, leaflet, maps] = await Promise.all([folder, ...folders].map(startHost));
	const map = { site_selector: '.sites-drawn', rest_selector: '.sites-drawn', has_script: true };
	const pages: MeasuredPage[] = [
		...['', 'plan/'].map((path) => ({
			...{ name: `/${path}`, path, host: ours!, has_script: true },
			...{ site_selector: '[data-site-marks] [data-mark]', rest_selector: 'html[data-hydrated]' },
		})),
		{
			...{ name: PEERS.leaflet, host: leaflet!, has_script: true },
			...{ site_selector: '.leaflet-marker-icon', rest_selector: '.leaflet-marker-icon' },
		},
		{ name: PEERS.clusters, path: '?clusters', host: maps!, ...map },
		{ name: PEERS.tiles, path: '?tiles', host: maps!, ...map },
	];
	try {
		const views = await measureFirstViews(browser, pages, runs);
		const used = await useAtlas(browser, ours!);
		const { sites } = catalog;
		const texts = {
			names: sites.map(({ properties }) => properties.name.zh),
			english: sites.map(({ properties }) => properties.name.en),
			themes: sites.map(({ properties }) => properties.themes[0]!),
			days: sites.map(({ properties }) => properties.last_reported),
			positions: sites.map(({ geometry }): [number, number] =>
				geometry?.type === 'Point' ? (geometry.coordinates as [number, number]) : [113.9, 27.6],
			),
		};
		const context = await browser.newContext();
		await context.addInitScript(KEEP_NAMES);
		const plain = await measurePlain(await context.newPage(), texts, QUERIES, []);
		await context.close();
		return { sites: count, cpu_s, views, used, plain };
	} finally {
		for (const host of [ours, leaflet, maps]) host?.stop();
		for (const one of folders) rmSync(one, { recursive: true, force: true });
	}
}
