import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { readOperator } from './scripts/operator.js';

const operator = readOperator(process.env);

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['baseLocale'],
			emitTsDeclarations: true,
		}),
		sveltekit(),
	],
	// Set by the operator; empty where not.
	define: {
		__MAP_REVIEW_NUMBER__: JSON.stringify(operator.map_review_number),
		__HAS_BASEMAPS__: JSON.stringify(operator.has_basemaps),
		__TIANDITU_TOKEN__: JSON.stringify(operator.tianditu_token),
		__SITE_ORIGIN__: JSON.stringify(operator.site_origin),
		__CONTACT_EMAIL__: JSON.stringify(operator.contact_email),
		__REPOSITORY_URL__: JSON.stringify(operator.repository_url),
	},
	optimizeDeps: { include: ['maplibre-gl', '@turf/turf'], exclude: ['svelte-maplibre-gl'] },
});
