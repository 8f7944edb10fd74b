import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { packStyle } from '../../../src/lib/map/pack_style.ts';

const data = {
	type: 'FeatureCollection' as const,
	features: [
		{
			type: 'Feature' as const,
			geometry: { type: 'Point' as const, coordinates: [113.9, 27.6] },
			properties: { id: 'area-1' },
		},
	],
};
const style: StyleSpecification = {
	version: 8,
	sources: {
		marks: { type: 'geojson', data, promoteId: 'id' },
		far: { type: 'geojson', data: '/data/districts.geojson' },
		basemap: { type: 'raster', tiles: ['https://tiles.invalid/{z}'] },
	},
	layers: [],
};

it('hands on features that a snapshot leaves alone, and nothing else', () => {
	const packed = packStyle(style);
	const marks = packed.sources['marks'] as GeoJSONSourceSpecification;
	// $state.snapshot walks plain objects, and gives back what takes events.
	expect(Object.getPrototypeOf(marks.data)).not.toBe(Object.prototype);
	expect(marks.data).toBeInstanceOf(EventTarget);
	const met: string[] = [];
	for (const key in marks.data as object) met.push(key);
	expect(met).toEqual(['type', 'features']);
	expect((marks.data as object).constructor).toBe(Object);
	const copy = structuredClone(marks.data);
	expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
	expect(copy).toEqual(data);
	expect(marks.promoteId).toBe('id');
	expect(packed.sources['far']).toBe(style.sources['far']);
	expect(packed.sources['basemap']).toBe(style.sources['basemap']);
	expect(style.sources['marks']).toEqual({ type: 'geojson', data, promoteId: 'id' });
});
