/** The atlas's colours, once. `app.css` repeats them as custom properties; a test keeps both equal. */

import type { Theme } from '../domain/schema/vocabulary.ts';

export type Palette = {
	paper: string;
	panel: string;
	ink: string;
	ink2: string;
	hairline: string;
	border: string;
	accent: string;
	mark: string;
	/** Outlines and names of the counties around the city. */
	neighbour: string;
	neighbour_label: string;
	/** Roads and railways of the ground. */
	road: string;
	water: string;
	/** Ground tints of districts; which has which is `city.tints`, counted from 1. */
	tints: readonly string[];
	theme: Record<Theme, string>;
};

export type Scheme = 'light' | 'dark';

export const TOKENS: Record<Scheme, Palette> = {
	light: {
		paper: '#f6f2e8',
		panel: '#fffdf7',
		ink: '#22302b',
		ink2: '#5f655d',
		hairline: '#e2dccb',
		border: '#7d8478',
		accent: '#b93a24',
		mark: '#f4dfa9',
		neighbour: '#cfc8b4',
		neighbour_label: '#6c695c',
		road: '#c9b48a',
		water: '#a9c6d2',
		tints: ['#e9e3d2', '#efe7da', '#e6e9da', '#e3e8e2', '#ece6e6', '#e4e6ea', '#efe9cf', '#e8e4ee'],
		theme: {
			ecology: '#3a7558',
			water: '#2b7095',
			industry: '#96610f',
			innovation: '#5a5ca8',
			cooperation: '#8a4a6f',
			transport: '#55636e',
			rural: '#66722a',
			tourism: '#b93a24',
			funding: '#7a5c3e',
		},
	},
	dark: {
		paper: '#1d211f',
		panel: '#262b28',
		ink: '#ece7d9',
		ink2: '#b3b3a4',
		hairline: '#3a403b',
		border: '#8b9286',
		accent: '#ee8b73',
		mark: '#5f4d1c',
		neighbour: '#444a44',
		neighbour_label: '#9a998b',
		road: '#6a6350',
		water: '#47626f',
		tints: ['#34332a', '#37322b', '#2f352b', '#2c3431', '#353032', '#2f3238', '#393626', '#33303a'],
		theme: {
			ecology: '#86c5a3',
			water: '#82bfe0',
			industry: '#deab5c',
			innovation: '#aeb0f0',
			cooperation: '#d99cbf',
			transport: '#adbac4',
			rural: '#b9c479',
			tourism: '#ee8b73',
			funding: '#cfae8c',
		},
	},
};
