import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

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
	// Set by the operator where maps must carry one; empty otherwise.
	define: {
		__MAP_REVIEW_NUMBER__: JSON.stringify(process.env['PUBLIC_MAP_REVIEW_NUMBER'] ?? ''),
		__HAS_BASEMAPS__: JSON.stringify(process.env['PUBLIC_BASEMAPS'] !== 'off'),
		__TIANDITU_TOKEN__: JSON.stringify(process.env['PUBLIC_TIANDITU_TOKEN'] ?? ''),
	},
	optimizeDeps: { include: ['maplibre-gl', '@turf/turf'], exclude: ['svelte-maplibre-gl'] },
});
