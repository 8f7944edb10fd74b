import type { Ground, GroundMap } from '../../../../src/lib/domain/ground/ground_file.ts';

/** What `ground.json` says of an invented ground. */
export const archive: Omit<GroundMap, 'schema'> = {
	file: '0123456789abcdef.pmtiles',
	bytes: 1,
	tiles: 1,
	zooms: [5, 14],
	bounds: [113, 27, 114, 28],
	source: 'invented',
	credit: { zh: '© 虚构', en: '© Invented' },
	licence: 'CC0-1.0',
	date: null,
	cut_on: '2026-11-27',
};
export const relief: Ground['relief'] = {
	...archive,
	encoding: 'mapbox',
	tile_px: 512,
	heights: [60, 1260],
	accuracy_m: null,
};
