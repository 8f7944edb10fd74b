import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../../src/lib/domain/heights/height_profile.ts';
import { formatMetres } from '../../../../src/lib/domain/heights/format_height.ts';
import { formatProfileCsv, pickRows } from '../../../../src/lib/domain/heights/profile_table.ts';
import { sampleLine } from '../../../../src/lib/domain/heights/sample_line.ts';
import { drawProfile } from '../../../../src/lib/style/profile/draw_profile.ts';

const line = sampleLine(
	[
		[113.8, 27.6],
		[113.9, 27.6],
		[113.9, 27.7],
	],
	100,
);
const count = line.samples.length;
const hill = line.samples.map((_, at) => 100 + 200 * Math.sin((Math.PI * at) / (count - 1)));
const full = buildProfile(line, hill, { accuracy_m: 4 });

describe('a profile', () => {
	it('rises and falls as much as the hill is high', () => {
		expect(full.known!.ascent_m).toBeCloseTo(200, 1);
		expect(full.known!.descent_m).toBeCloseTo(200, 1);
		expect(full.known!.highest.height_m).toBeCloseTo(300, 1);
		expect(full.gaps).toEqual([]);
		expect(full.threshold_m).toBe(4);
		expect(buildProfile(line, hill, { accuracy_m: null }).threshold_m).toBe(10);
	});

	it('counts nothing across what is not known, and says where that is', () => {
		const from = Math.floor(count * 0.4);
		const to = Math.floor(count * 0.6);
		const holed = hill.map((height, at) => (at >= from && at < to ? null : height));
		const { gaps, known, stretches } = buildProfile(line, holed, { accuracy_m: 4 });
		expect(stretches).toHaveLength(2);
		expect(gaps).toEqual([
			{ from_m: line.samples[from - 1]!.distance_m, to_m: line.samples[to]!.distance_m },
		]);
		expect(known!.ascent_m).toBeCloseTo(hill[from - 1]! - hill[0]!, 6);
		expect(known!.highest.height_m).toBeLessThan(300);
	});

	it('has gaps at its ends, and nothing at all where nothing is known', () => {
		const middle = hill.map((height, at) => (at === 0 || at === count - 1 ? null : height));
		const ends = buildProfile(line, middle, { accuracy_m: 4 }).gaps;
		expect(ends.map(({ from_m }) => from_m)).toEqual([0, line.samples[count - 2]!.distance_m]);
		const none = buildProfile(line, [], { accuracy_m: 4 });
		expect(none.known).toBeNull();
		expect(none.gaps).toEqual([{ from_m: 0, to_m: none.length_m }]);
		expect(drawProfile(none, 320)).toBeNull();
	});
});

describe('its table', () => {
	it('has corners, the highest, the lowest, and about twenty rows between', () => {
		const rows = pickRows(full);
		expect(rows.flatMap(({ corner }) => corner ?? [])).toEqual([1, 2, 3]);
		expect(rows.some(({ distance_m }) => distance_m === full.known!.highest.distance_m)).toBe(true);
		expect(rows.length).toBeGreaterThan(18);
		expect(rows.length).toBeLessThan(26);
		expect(rows.toSorted((a, b) => a.distance_m - b.distance_m)).toEqual(rows);
	});

	it('is a file of all samples, empty where no height is known', () => {
		const csv = formatProfileCsv(buildProfile(line, [null, ...hill.slice(1)], { accuracy_m: 4 }));
		const [head, first, second, ...rest] = csv.slice(1).split('\r\n');
		expect(csv.codePointAt(0)).toBe(0xfeff);
		expect(head).toBe('distance_m,height_m,lng,lat,corner');
		expect(first).toBe('0.0,,113.800000,27.600000,1');
		expect(second).toMatch(/^\d+\.\d,10\d\.\d,113\.80\d+,27\.\d+,$/);
		expect(rest).toHaveLength(count - 2 + 1);
	});

	it('writes whole metres in threes', () => {
		expect(formatMetres(1234.4)).toEqual({ zh: '1,234米', en: '1,234 m' });
		expect(formatMetres(-0.2)).toEqual({ zh: '0米', en: '0 m' });
	});
});

describe('its picture', () => {
	it('keeps heights and ticks inside its box, and says how much taller it is', () => {
		for (const width of [240, 320, 800]) {
			const { box, up, across, highest, lowest, stretch } = drawProfile(full, width)!;
			for (const { at } of up) {
				expect(at).toBeGreaterThanOrEqual(box.top - 1e-6);
				expect(at).toBeLessThanOrEqual(box.bottom + 1e-6);
			}
			expect(across.every(({ at }) => at >= box.left && at <= box.right + 1e-6)).toBe(true);
			expect(highest.y).toBeLessThan(lowest.y);
			expect(highest.y).toBeGreaterThanOrEqual(box.top);
			const metre_across = (box.right - box.left) / full.length_m;
			const metre_up = (lowest.y - highest.y) / (300 - 100);
			expect(stretch).toBeCloseTo(metre_up / metre_across, 1);
		}
	});

	it('shows a plain as a plain', () => {
		const plain = buildProfile(
			line,
			hill.map((_, at) => 80 + (at % 2)),
			{ accuracy_m: 4 },
		);
		const { highest, lowest } = drawProfile(plain, 320)!;
		expect(Math.abs(highest.y - lowest.y)).toBeLessThan(10);
	});
});
