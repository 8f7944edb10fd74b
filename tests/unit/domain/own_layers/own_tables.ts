import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { take } from './own_file.ts';

export const read = (name: string, end = 'csv'): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/own/csv/${name}.${end}`));
export const rows = (pages: readonly string[]): string[][] =>
	pages.flatMap((page) => JSON.parse(page) as string[][]);
export const places = (features: readonly GeoJSON.Feature[]): unknown[] =>
	features.map((feature) => {
		const geometry = feature.geometry as GeoJSON.Geometry | null;
		return geometry?.type === 'Point' ? geometry.coordinates : (geometry?.type ?? null);
	});
export const csv = async (content: string | Uint8Array) => take(content, {}, 'file.csv');

/** Both points that most files here hold. */
export const TWO = [
	[113.85, 27.62],
	[113.86, 27.63],
];
export const close = (features: readonly GeoJSON.Feature[]): void => {
	places(features).forEach((place, index) => {
		const [lng, lat] = place as [number, number];
		expect(lng).toBeCloseTo(TWO[index]![0]!, 7);
		expect(lat).toBeCloseTo(TWO[index]![1]!, 7);
	});
	expect(features).toHaveLength(2);
};
