import { describe, expect, it } from 'vitest';
import { parseCommand, USAGE } from '../../../../scripts/ground/options.ts';

describe('what the command is asked', () => {
	it('has a map, heights, or both, and the usual margin and zooms', () => {
		expect(parseCommand(['a.pmtiles'])).toMatchObject({
			kind: 'cut',
			map: 'a.pmtiles',
			relief: null,
			margin_km: 10,
			zooms: [5, 14],
			relief_zooms: [7, 12],
			said: {},
			encoding: null,
			only_plan: false,
		});
		expect(parseCommand(['--relief', 'b.tif'])).toMatchObject({ map: null, relief: 'b.tif' });
	});

	it('has what the operator says of an archive', () => {
		const words =
			'--credit=A --license=B --date=2026-02-28 --relief-credit=C --relief-accuracy=2.5';
		expect(
			parseCommand(['a', ...words.split(' '), '--zooms', '8', '--encoding', 'mapbox']),
		).toMatchObject({
			said: { credit: 'A', licence: 'B', date: '2026-02-28' },
			relief_said: { credit: 'C' },
			accuracy_m: 2.5,
			zooms: [8, 8],
			encoding: 'mapbox',
		});
	});

	it.each([
		[[], 'Name a file or an address of map tiles, or --relief'],
		[['a', 'b'], 'one file or address of map tiles, found "b" as well'],
		[['a', '--zooms', '14-5'], '--zooms is "14-5"; expected zooms like 5-14, at most 16'],
		[['a', '--zooms', '5-30'], '--zooms is "5-30"'],
		[['a', '--margin', 'ten'], '--margin is "ten"; expected a number from 0 to 200'],
		[['a', '--margin', '-1'], '--margin'],
		[['a', '--date', '2026-02-30'], '--date is "2026-02-30"; expected a day like 2026-11-01'],
		[['a', '--encoding', 'png'], '--encoding is "png"; expected terrarium or mapbox'],
		[['a', '--relief-accuracy', '0'], '--relief-accuracy is "0"'],
		[['a', '--unknown'], '--unknown'],
	])('%j is not understood, with what was expected', (words, message) => {
		const command = parseCommand(words);
		expect(command.kind).toBe('wrong');
		expect(command.kind === 'wrong' && command.message).toContain(message);
	});

	it('names every option it knows', () => {
		expect(parseCommand(['--help'])).toEqual({ kind: 'help' });
		for (const option of [
			'margin',
			'zooms',
			'geo',
			'plan',
			'credit',
			'license',
			'date',
			'encoding',
		])
			expect(USAGE).toContain(`--${option}`);
	});
});
