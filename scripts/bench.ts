import { rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildBigFiles } from './bench/big_files.ts';
import { formatBuildTimes, measureBuild } from './bench/build_time.ts';
import { measureFirstViews } from './bench/first_views.ts';
import { formatGrowths } from './bench/growth/growth_table.ts';
import { measureGrowth } from './bench/growth/measure_growth.ts';
import { measureSearches } from './bench/growth/measure_search.ts';
import { measureRegions, REGION_SIZES } from './bench/growth/measure_regions.ts';
import { formatRegionGrowth } from './bench/growth/regions_table.ts';
import { formatSearchGrowth } from './bench/growth/search_table.ts';
import { startHost } from './bench/host.ts';
import { measurePanning, type Pannings } from './bench/measure_panning.ts';
import { countTabStops, interact } from './bench/interact.ts';
import { formatPannings } from './bench/ground_table.ts';
import { measureGroundView } from './bench/ground_view.ts';
import { formatInteractions, type Measured } from './bench/interaction_table.ts';
import { listPages } from './bench/pages.ts';
import { openFile, targets } from './bench/open_files.ts';
import { formatOpenings, type Opened } from './bench/open_table.ts';
import { PAGE_SIZE } from '../src/lib/domain/paging/pages.ts';
import { buildPeer, buildPlainMap } from './bench/peer.ts';
import { listReadings } from './bench/readings.ts';
import { formatReadings, joinReadings } from './bench/readings_table.ts';
import { summarize } from './bench/summary.ts';
import { buildPayloads } from './bench/synthetic.ts';
import { formatAims, formatTables } from './bench/table.ts';
import { chromium_args } from './chromium.js';
import { installChromium } from './chromium_install.js';
import { build } from './setup/build.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const sections = [
	...(['build', 'growth', 'first-view', 'readings', 'interactions', 'files', 'ground'] as const),
];
const { values: options } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		json: { type: 'string' },
		/** Comma-separated; all of them where it is left out. */
		only: { type: 'string', default: sections.join() },
		/** Comma-separated: sites that `growth` is measured with; 100000 takes some 20 minutes and `NODE_OPTIONS=--max-old-space-size=11000`. */
		sites: { type: 'string', default: '300,5000' },
	},
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`--runs is "${options.runs}"`);
const wanted = new Set(options.only.split(','));
const unknown = [...wanted].filter((name) => !sections.some((section) => section === name));
if (unknown.length > 0) throw new RangeError(`--only takes ${sections.join()}, not ${unknown}`);

const growth_counts = options.sites.split(',').map(Number);
if (!growth_counts.every((count) => Number.isInteger(count) && count > 0)) {
	throw new RangeError(`--sites is "${options.sites}"`);
}

/** Sites of the first plan, and far more than a city has. */
const SITE_COUNTS = [36, 5000];

/** Sites that a build is measured with: about as many as there are, and ten times that. */
const BUILD_COUNTS = [48, 500];

/** Of what needs no browser. */
function printHere(title: string, text: string): void {
	console.log(
		`### ${title}\n\n${text}\n\n${new Date().toISOString()}; ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}\n`,
	);
}

if (wanted.has('build')) {
	const times = BUILD_COUNTS.map((count) => measureBuild(root, count));
	printHere('build', formatBuildTimes(times));
}
if (wanted.has('growth')) {
	printHere('growth of the search', formatSearchGrowth(await measureSearches(root, growth_counts)));
	printHere('growth by regions', formatRegionGrowth(await measureRegions(root, REGION_SIZES)));
}
/** The graphics card may be emulated; then pages drawn by it come late, whatever they hold. All are drawn without it. */
const args = [...chromium_args, '--disable-gpu-rasterization'];
const is_of_own_builds = [...wanted].every((name) => name === 'build' || name === 'growth');
if (is_of_own_builds && !growth_counts.some((count) => count > PAGE_SIZE)) process.exit(0);
const executablePath = await installChromium(root);
if (!executablePath) process.exit(1);
if (wanted.has('growth')) {
	const browser = await chromium.launch({ executablePath, args });
	const growths = await measureGrowth(root, browser, growth_counts, runs);
	await browser.close();
	printHere('growth in the page', formatGrowths(growths));
}
if (is_of_own_builds) process.exit(0);
if (!(await build(root, ''))) process.exit(1);
const peer_folder = buildPeer(root);
const map_folder = buildPlainMap(root);
const hosts = [await startHost(`${root}build`), await startHost(peer_folder)] as const;
const map_host = await startHost(map_folder);
const browser = await chromium.launch({ executablePath, args });
try {
	const pages = listPages(...hosts);
	const samples = wanted.has('first-view') ? await measureFirstViews(browser, pages, runs) : [];
	const medians = samples.map(({ network, visits }) => {
		const [ours, leaflet, ours_without_script] = visits.map(({ measured }) => summarize(measured));
		return {
			network: network.name,
			most_ratio: network.most_ratio,
			ours: ours!,
			leaflet: leaflet!,
			ours_without_script: ours_without_script!,
		};
	});
	const peer = pages.find(({ name }) => name === 'leaflet')!;
	const reading_samples = wanted.has('readings')
		? await measureFirstViews(browser, [...listReadings(`${root}build`, hosts[0]), peer], runs)
		: [];
	const readings = joinReadings(reading_samples, peer.name);
	const interactions: Measured[] = [];
	for (const sites of wanted.has('interactions') ? SITE_COUNTS : []) {
		interactions.push({
			sites,
			times: await interact(browser, hosts[0], buildPayloads(root, sites)),
		});
		console.error(`interactions with ${sites} sites`);
	}
	const openings: Opened[] = [];
	for (const file of wanted.has('files') ? buildBigFiles() : []) {
		const opened: Opened = { label: file.label, ours: [], plain: [] };
		for (let run = 1; run <= runs; run++) {
			opened.ours.push(await openFile(browser, hosts[0], targets.ours, file));
			opened.plain.push(await openFile(browser, map_host, targets.plain, file));
			console.error(`run ${run} of ${runs}, ${file.label}`);
		}
		openings.push(opened);
	}
	const pannings: Pannings[] = [];
	for (const has_relief of wanted.has('ground') ? [true, false] : []) {
		pannings.push(await measurePanning(root, browser, runs, has_relief));
	}
	const ground_views = wanted.has('ground')
		? await measureGroundView(root, browser, runs, [pages[0]!, peer])
		: [];
	const tab_stops = wanted.has('interactions') ? await countTabStops(browser, hosts[0]) : null;
	const machine = {
		date: new Date().toISOString(),
		cpu: cpus()[0]?.model ?? 'unknown',
		cores: cpus().length,
		memory_gib: Math.round(totalmem() / 2 ** 30),
		chromium: browser.version(),
		node: process.versions.node,
		runs,
	};
	const print = (title: string, text: string): void => console.log(`### ${title}\n\n${text}\n`);
	if (medians.length > 0) {
		print('first view', `${formatTables(medians)}\n\nAims\n\n${formatAims(medians)}`);
	}
	if (readings.length > 0) print('readings and embeds', formatReadings(readings));
	if (interactions.length > 0) print('interactions', formatInteractions(interactions));
	if (openings.length > 0) print('own files', formatOpenings(openings));
	if (pannings.length > 0) {
		print('ground', `${formatPannings(pannings)}\n\n${formatReadings(ground_views)}`);
	}
	if (tab_stops) {
		console.log(
			`Tab stops to the third site: ${tab_stops.stops}; Enter opens it: ${tab_stops.is_open ? 'yes' : 'NO'}.\n`,
		);
	}
	console.log(
		`${machine.date}, median of ${runs}; ${machine.cpu}, ${machine.cores} cores, ${machine.memory_gib} GiB; ` +
			`Chromium ${machine.chromium} (software WebGL, pages drawn by the processor), Node ${machine.node}. Cold cache, loopback; slow 4G: 400 ms a request, 1.6 Mbit/s.`,
	);
	if (options.json) {
		const raw = [...samples, ...reading_samples].map(({ network, visits }) => ({
			network,
			visits: visits.map(({ page, measured }) => ({ page: page.name, measured })),
		}));
		writeFileSync(
			options.json,
			`${JSON.stringify({ machine, medians, readings, interactions, openings, pannings, ground_views, tab_stops, samples: raw }, null, '\t')}\n`,
		);
	}
} finally {
	await browser.close();
	for (const host of [...hosts, map_host]) host.stop();
	for (const folder of [peer_folder, map_folder]) rmSync(folder, { recursive: true, force: true });
}
