import { unflatten } from 'devalue';
import { describe, expect, test } from 'vitest';
import { buildBigFiles, buildStations } from '../../../scripts/bench/big_files.ts';
import { formatInteractions } from '../../../scripts/bench/interaction_table.ts';
import { formatOpenings } from '../../../scripts/bench/open_table.ts';
import { findHeaviest } from '../../../scripts/bench/readings.ts';
import { formatReadings, joinReadings, listMissed } from '../../../scripts/bench/readings_table.ts';
import { median, percentile, summarize } from '../../../scripts/bench/summary.ts';
import { formatAims, formatRatio, formatTables } from '../../../scripts/bench/table.ts';
import { changePageData } from '../../../scripts/bench/synthetic.ts';
import type { Visit } from '../../../scripts/bench/visit.ts';
import { countArrived } from '../../../scripts/bench/wire.ts';

function build(factor: number): Visit {
	return {
		first_paint_ms: 100 * factor,
		sites_visible_ms: 200 * factor,
		bytes_until_visible: 30_000 * factor,
		bytes_total: 400_000 * factor,
		blocking_ms: 0,
		longest_task_ms: 100 * factor,
		heap_bytes: 5_000_000 * factor,
	};
}

test('a page with other sites keeps all else it came with', () => {
	const built = JSON.stringify({
		type: 'data',
		nodes: [null, { type: 'data', data: [{ explorer: 1, corrections: 2 }, 'old', [3], 'kept'] }],
	});
	const { nodes } = JSON.parse(changePageData(built, { explorer: { sites: [] } })) as {
		nodes: [null, { type: string; data: unknown[] }];
	};
	expect(nodes[1].type).toBe('data');
	expect(unflatten(nodes[1].data)).toEqual({ explorer: { sites: [] }, corrections: ['kept'] });
});

test('median of odd and even numbers, in any order', () => {
	expect(median([9, 1, 5])).toBe(5);
	expect(median([4, 1, 9, 2])).toBe(3);
	expect(median([7])).toBe(7);
	expect(() => median([])).toThrow(RangeError);
});

test('each figure has its own median', () => {
	const odd = { ...build(2), first_paint_ms: 1 };
	expect(summarize([build(1), odd, build(3)])).toEqual({ ...build(2), first_paint_ms: 100 });
});

test('the table has both pages, the ratio, and ours without script', () => {
	const medians = {
		network: 'slow',
		most_ratio: 0.5,
		ours: build(1),
		leaflet: build(2),
		ours_without_script: build(0.5),
	};
	const text = formatTables([medians]);
	expect(text).toContain('### slow');
	expect(text).toContain('| sites visible | 200 ms | 400 ms | 0.50 | 100 ms |');
	expect(text).toContain('| bytes until sites visible | 30.0 kB | 60.0 kB | 0.50 | 15.0 kB |');
	expect(text).toContain('| main thread blocked | 0 ms | 0 ms | - | - |');
	expect(formatRatio(1, 3)).toBe('0.33');
});

test('an aim that is missed says so', () => {
	const medians = {
		network: 'a',
		most_ratio: 0.5,
		ours: build(1),
		leaflet: build(2),
		ours_without_script: build(1),
	};
	expect(formatAims([medians])).not.toContain('NOT');
	const late = formatAims([{ ...medians, leaflet: build(1.9) }]);
	expect(late).toContain("at most 0.5 of Leaflet's time: NOT met (0.53)");
	const heavy = formatAims([{ ...medians, ours: build(2.1), leaflet: build(9) }]);
	expect(heavy).toContain('at most 60 kB until sites are visible: NOT met (63.0 kB)');
	expect(heavy).toContain('before the reader does anything: NOT met (210 ms)');
	expect(formatAims([{ ...medians, most_ratio: 0.4 }])).toContain('at most 0.4');
});

test('of a file on its way, the share that has arrived', () => {
	const file = {
		header: { time: 1, length: 100 },
		pieces: [
			{ time: 2, length: 3000 },
			{ time: 4, length: 1000 },
		],
		total: { time: 4, length: 1100 },
	};
	expect(countArrived(file, 0.5)).toBe(0);
	expect(countArrived(file, 1.5)).toBe(100);
	expect(countArrived(file, 3)).toBe(850);
	expect(countArrived(file, 4)).toBe(1100);
});

test('the 95th percentile is a value that occurred', () => {
	const values = Array.from({ length: 20 }, (_, index) => index + 1);
	expect(percentile(values, 0.95)).toBe(19);
	expect(percentile([7], 0.95)).toBe(7);
	expect(() => percentile([], 0.95)).toThrow(RangeError);
});

test('interactions have a row each, with the ratio to the plain list', () => {
	const times = {
		keystroke: [4, 6, 8],
		filter_list: [10, 10],
		filter_map: [100],
		nearest: [3],
		date_step: [40, 60],
		plain: { keystroke: [3], filter_list: [5], nearest: [6], date_step: [25] },
	};
	const text = formatInteractions([{ sites: 36, times }]);
	expect(text).toContain('| 36 | key to results | 6.0 ms | 8.0 ms | 3.0 ms | 2.00 |');
	expect(text).toContain('| 36 | filter to map at rest | 100 ms | 100 ms | - | - |');
	expect(text).toContain('| 36 | step to an earlier date to list | 50 ms | 60 ms | 25 ms | 2.00 |');
});

test('opened files have a row each, and a dash where the system does not tell', () => {
	const opening = { open_ms: 1000, blocked_ms: 20, memory_bytes: NaN, heap_bytes: 2_000_000 };
	const plain = { ...opening, open_ms: 500, blocked_ms: 400 };
	const text = formatOpenings([{ label: '20 MB', ours: [opening], plain: [plain] }]);
	expect(text).toContain('| 20 MB | chosen to drawn | 1000 ms | 500 ms | 2.00 |');
	expect(text).toContain('| 20 MB | longest blocked frame | 20 ms | 400 ms | 0.05 |');
	expect(text).toContain('| 20 MB | peak memory of the process | - | - | - |');
});

test(
	'the files to open are as large as they say, and the same each time',
	{ timeout: 60_000 },
	() => {
		const [geojson, csv] = buildBigFiles();
		expect(Buffer.byteLength(geojson!.text)).toBeGreaterThan(20_000_000);
		expect((JSON.parse(geojson!.text) as { features: unknown[] }).features.length).toBeGreaterThan(
			10_000,
		);
		expect(csv!.text.trim().split('\n')).toHaveLength(100_001);
		expect(buildStations()).toBe(csv!.text);
	},
);

test('the heaviest page stands for its kind', () => {
	const pages = [
		{ path: 'tours/b/', bytes: 900 },
		{ path: 'tours/c/', bytes: 1000 },
		{ path: 'tours/a/', bytes: 1000 },
	];
	expect(findHeaviest(pages).path).toBe('tours/a/');
	expect(() => findHeaviest([])).toThrow(RangeError);
});

describe('readings and embeds', () => {
	const page = {
		name: '/tours/a/',
		host: { url: '', takeBytes: () => 0, stop: () => undefined },
		...{ site_selector: '', rest_selector: null, has_script: true },
	};
	const network = { name: 'slow', latency_ms: 400, down_bps: 1, up_bps: 1, most_ratio: 0.5 };
	const visits = [
		{ page, measured: [build(1)] },
		{ page: { ...page, name: 'leaflet' }, measured: [build(4)] },
	];

	test('have a row each, with the ratio to the Leaflet page of the same network', () => {
		const readings = joinReadings([{ network, visits }], 'leaflet');
		expect(readings).toHaveLength(1);
		expect(listMissed(readings[0]!)).toEqual([]);
		const text = formatReadings(readings);
		expect(text).toContain('#### slow (Leaflet page: sites visible after 800 ms)');
		expect(text).toContain('| /tours/a/ | 100 ms | 200 ms | 0.25 | 30.0 kB | 400.0 kB | met |');
		expect(() => joinReadings([{ network, visits }], 'other')).toThrow(RangeError);
	});

	test('say which aim they miss', () => {
		const [reading] = joinReadings([{ network, visits }], 'leaflet');
		const heavy = { ...reading!, ours: build(2.1) };
		expect(listMissed(heavy)).toEqual(['over 60 kB', "over half of Leaflet's time"]);
		expect(formatReadings([heavy])).toContain("NOT met: over 60 kB, over half of Leaflet's time");
		const fast = { ...heavy, is_slow: false };
		expect(listMissed(fast), 'no aim where bytes cost nothing').toEqual([]);
		expect(listMissed({ ...fast, has_script: false })).toEqual(['over 60 kB']);
		expect(formatReadings([{ ...fast, has_script: false }])).toContain('(JavaScript off)');
	});
});
