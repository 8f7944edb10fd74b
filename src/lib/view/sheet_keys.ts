import { SHEET_FIELDS } from './sheet_view.ts';

/** Keys of a link to a sheet that no other page has. */
export const SHEET_KEYS: readonly string[] = [
	...['paper', 'scale', 'center', 'grid', 'series', 'overlap', 'declination'],
	...SHEET_FIELDS,
];
