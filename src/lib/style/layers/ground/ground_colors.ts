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
	/** The same roads where they are a thin line without edges. */
	thin: { great: string; main: string; small: string };
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
		building: '#d2c6b4',
		building_edge: '#b5a791',
		water: '#b5cfd9',
		river: '#86afc1',
		water_name: '#4f7788',
		road: { great: '#f3dfb4', main: '#fbf3df', small: '#fffdf7' },
		casing: { great: '#ab8d52', main: '#b3a37b', small: '#bdb197' },
		thin: { great: '#b3935a', main: '#b3a37b', small: '#bdb197' },
		path: '#a3967b',
		rail: '#7b786e',
		place: '#5d6058',
		road_name: '#716a5a',
		halo: '#f8f4ea',
		relief: { shadow: '#6d6a55', light: '#fffdf5', accent: '#8b8a70' },
	},
	dark: {
		wood: '#26352a',
		built: '#312e2a',
		building: '#45413b',
		building_edge: '#5a544c',
		water: '#2f4a57',
		river: '#4a7183',
		water_name: '#8fb3c2',
		road: { great: '#8a7345', main: '#6b6148', small: '#55534a' },
		casing: { great: '#141614', main: '#141614', small: '#181a18' },
		thin: { great: '#98804b', main: '#75694c', small: '#5c594f' },
		path: '#67635a',
		rail: '#8b8d85',
		place: '#b6b6a8',
		road_name: '#a09c8c',
		halo: '#1d211f',
		relief: { shadow: '#0a0c0b', light: '#5a6058', accent: '#141715' },
	},
};
