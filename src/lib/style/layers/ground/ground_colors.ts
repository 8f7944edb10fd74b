/** The ground's colours: paper and what is printed on it first, so that sites stay the news. Beside `TOKENS`, as only an atlas with a ground loads them. */

import type { Scheme } from '../../tokens.ts';

export type GroundColors = {
	wood: string;
	built: string;
	building: string;
	building_edge: string;
	water: string;
	river: string;
	water_name: string;
	/** Motorways and trunk roads; main roads; all others. */
	road: { great: string; main: string; small: string };
	casing: { great: string; main: string; small: string };
	path: string;
	rail: string;
	/** Of settlements. */
	place: string;
	road_name: string;
	halo: string;
	relief: { shadow: string; light: string; accent: string };
};

export const GROUND_COLORS: Record<Scheme, GroundColors> = {
	light: {
		wood: '#dce3cb',
		built: '#e8dfd2',
		building: '#d9cfc0',
		building_edge: '#c5b9a8',
		water: '#b5cfd9',
		river: '#86afc1',
		water_name: '#4f7788',
		road: { great: '#f3dfb4', main: '#fbf3df', small: '#fffdf7' },
		casing: { great: '#ab8d52', main: '#b3a37b', small: '#bdb197' },
		path: '#b3a68d',
		rail: '#7b786e',
		place: '#5d6058',
		road_name: '#716a5a',
		halo: '#f8f4ea',
		relief: { shadow: '#6d6a55', light: '#fffdf5', accent: '#8b8a70' },
	},
	dark: {
		wood: '#242f27',
		built: '#2c2a27',
		building: '#3a3733',
		building_edge: '#4a4640',
		water: '#2c414b',
		river: '#3d5a67',
		water_name: '#8fb3c2',
		road: { great: '#6a5a38', main: '#524c3c', small: '#43423b' },
		casing: { great: '#1a1c1a', main: '#1a1c1a', small: '#1f2220' },
		path: '#55524a',
		rail: '#75776f',
		place: '#b6b6a8',
		road_name: '#a09c8c',
		halo: '#1d211f',
		relief: { shadow: '#0a0c0b', light: '#5a6058', accent: '#141715' },
	},
};
