import { expect, test } from 'vitest';
import { listFiles, readText } from './source_files.ts';

/** What is true of one city alone: its names, codes, meridian, zone and the day of its first page. */
const OF_ONE_CITY =
	/pingxiang|萍乡|jiangxi|江西|\b3603\d{2}(?:\d{3})?\b|\b(?:4547|4526)\b|gk(?:114|38)\b|\b114 ?°|lon_0=114|\bzone 38\b|2023-11-29/i;

test('what one city is called, coded and measured in stands in geo/ alone', () => {
	const files = [...listFiles('src'), ...listFiles('scripts'), ...listFiles('static')].filter(
		(path) => /\.(?:ts|js|svelte|json|css|html|webmanifest)$/.test(path),
	);
	expect(files.length).toBeGreaterThan(300);
	const found = files.flatMap((path) =>
		readText(path)
			.split('\n')
			.flatMap((line, index) => (OF_ONE_CITY.test(line) ? [`${path}:${index + 1} ${line}`] : [])),
	);
	expect(found).toEqual([]);
});

test.each(['const a = 360321;', "'/districts/360302'", 'Map of Pingxiang', '+lon_0=114', "'gk38'"])(
	'the test above sees %s',
	(line) => {
		expect(OF_ONE_CITY.test(line)).toBe(true);
	},
);
