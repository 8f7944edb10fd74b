import process from 'node:process';
import type { Plugin } from 'vite';

/** A route's own list of its pages. */
const OWN_ENTRIES = /\bexport (?=const entries\b)/;

/** In a build that is only tried no route adds pages to those that are asked for (`ATLAS_PATHS`, which `svelte.config.js` reads). */
export const tried_paths: Plugin = {
	name: 'tried-paths',
	apply: () => Boolean(process.env['ATLAS_PATHS']),
	enforce: 'pre',
	transform: {
		filter: { id: /\/src\/routes\/.*\/\+(?:page\.server|server)\.ts$/ },
		handler: (code) => code.replace(OWN_ENTRIES, ''),
	},
};
