import type { ItemColor } from './item.ts';

/** Colours in files and on paper, `#rrggbb`: those of the light map. */
export const FILE_COLORS: Record<ItemColor, string> = {
	red: '#b93a24',
	brown: '#96610f',
	green: '#3a7558',
	blue: '#2b7095',
	purple: '#5a5ca8',
	black: '#22302b',
};

/** CSS pixels. */
export const FILE_WIDTH = 3;
export const FILE_FILL_OPACITY = 0.15;
