import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { readOperator } from './scripts/operator.js';

const operator = readOperator(process.env);

/** Parts that several pages share come in few files: each file is a request, and on a slow network a wait. */
const few_files: Plugin = {
	name: 'few-files',
	config: (_, { command, isSsrBuild }) =>
		command === 'build' && !isSsrBuild
			? {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{
											name: 'base',
											test: /node_modules[\\/](?:svelte|@sveltejs[\\/]kit|esm-env|clsx|devalue)[\\/]/,
										},
										{
											name: 'common',
											test: /src[\\/]lib[\\/](?:i18n|components[\\/](?:ui|page)|domain[\\/](?:schema|map_model)|state[\\/]load)[\\/]/,
											minShareCount: 5,
										},
									],
								},
							},
						},
					},
				}
			: {},
};

/** The catalog is read from the disk, not imported: in development a changed file of `geo/` starts it anew. */
const read_geo_again: Plugin = {
	name: 'read-geo-again',
	configureServer(server) {
		server.watcher.on('all', (_, path) => {
			if (!path.startsWith(resolve('geo'))) return;
			server.moduleGraph.invalidateAll();
			server.ws.send({ type: 'full-reload' });
		});
	},
};

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['baseLocale'],
			emitTsDeclarations: true,
		}),
		sveltekit(),
		few_files,
		read_geo_again,
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
