/** A profile as a table: some rows to read, all of them in a file. */

import Papa from 'papaparse';
import type { HeightProfile, ProfileSample } from './height_profile.ts';

/** Rows to read between the corners, the highest and the lowest. */
const READ_ROWS = 20;

/** The samples nearest to equal parts of the line, every corner, the highest and the lowest; in order. */
export function pickRows({ samples, known, length_m }: HeightProfile): ProfileSample[] {
	const kept = new Set(samples.filter(({ corner }) => corner !== null));
	if (known) {
		for (const { distance_m } of [known.highest, known.lowest]) {
			const found = samples.find((sample) => sample.distance_m === distance_m);
			if (found) kept.add(found);
		}
	}
	let at = 0;
	for (let row = 1; row < READ_ROWS; row += 1) {
		const wanted_m = (length_m * row) / READ_ROWS;
		const miss = (index: number): number => Math.abs(samples[index]!.distance_m - wanted_m);
		while (at + 1 < samples.length && miss(at + 1) <= miss(at)) at += 1;
		const nearest = samples[at];
		if (nearest) kept.add(nearest);
	}
	return samples.filter((sample) => kept.has(sample));
}

/** Every sample; UTF-8 with BOM, CRLF. Metres and degrees (WGS-84); an empty `height_m` is one that the relief does not have. */
export function formatProfileCsv({ samples }: HeightProfile): string {
	const rows = samples.map(({ distance_m, height_m, position: [lng, lat], corner }) => ({
		distance_m: distance_m.toFixed(1),
		height_m: height_m === null ? '' : height_m.toFixed(1),
		lng: lng.toFixed(6),
		lat: lat.toFixed(6),
		corner: corner ?? '',
	}));
	return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
