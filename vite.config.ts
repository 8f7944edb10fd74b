import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, minify, type Plugin } from 'vite';
import { findGeoFolder } from './scripts/geo_folder.js';
import { findGroundFolder } from './scripts/ground_folder.js';
import { readOperator } from './scripts/operator.js';
import { countSites } from './scripts/count_sites.ts';
import { PAGE_SIZE } from './src/lib/domain/paging/pages.ts';
import { MOST_SITE_PAGES } from './src/lib/domain/paging/site_pages.ts';
import { loadCity } from './scripts/load_city.ts';
import { loadGround, publishGround } from './scripts/publish/ground.ts';
import { tried_paths } from './scripts/publish/tried_paths.ts';
import { demandMessages } from './scripts/messages/read_messages.ts';
import { findDay } from './src/lib/domain/city/city_time.ts';

const operator = readOperator(process.env);
const geo_folder = findGeoFolder(process.env);
const city = loadCity(geo_folder);
const site_count = countSites(geo_folder);
/** The newsroom draws none. */
const ground = process.env['ATLAS_APP'] === 'studio' ? null : loadGround(geo_folder, console.warn);

/** The checks compile the messages once, ahead of all that reads them. */
const has_messages = process.env['ATLAS_MESSAGES'] === 'compiled';

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
											// A code to scan and what is said of a placement are of few pages.
											test: /src[\\/]lib[\\/](?:i18n|components[\\/](?:ui|page)|domain[\\/](?:as_of|schema|map_model|language)|state[\\/]load)[\\/](?!QrCode|placement_words)/,
											minShareCount: 5,
										},
										// A message is a line: what some pages share is no file of its own. Own layers are no page's by themselves.
										{
											name: 'words',
											test: /src[\\/]lib[\\/]i18n[\\/](?!paraglide[\\/]messages[\\/](?:own|picture)_)/,
											minShareCount: 4,
										},
										// What the workbench's page shares with its panels.
										{
											name: 'bench',
											test: /src[\\/]lib[\\/](?:state[\\/](?:workbench[\\/]workbench_context|own[\\/]own_layers_context)|i18n[\\/]paraglide[\\/]messages[\\/]plan_(?:tool|overlay|press)_\w+)\b/,
											minShareCount: 2,
										},
										// What every page has anyway, and what is too small for a file of its own.
										{
											name: 'small',
											test: /src[\\/]lib[\\/](?:state[\\/](?:today|early_choices|printing|color_scheme|is_composing|escape_stack|offline[\\/]connection|watch[\\/](?:follow_marks|wake_following))|domain[\\/](?:search[\\/]search_text|figures[\\/]current_claims)|components[\\/](?:page[\\/]PageNumbers|reading[\\/](?:CitationMark|CorrectionMarks?)))\b/,
										},
										// What pages with a drawn map have.
										{
											name: 'drawn',
											test: /src[\\/]lib[\\/](?:style[\\/](?:frame|frame_sizes|filter_drawing|hang_tab|tint_of|signs[\\/](?:mark_signs|drawn_sign))|geometry[\\/](?:mercator|circle|systems[\\/]belt)|domain[\\/]near[\\/]compass|data[\\/]filter_names|components[\\/]drawn[\\/](?:MapCredit|DrawnOutline))\b/,
											minShareCount: 2,
										},
									],
								},
							},
						},
					},
				}
			: {},
};

/** `file.js?minified`: a script as a text, for pages of others. */
const minified_texts: Plugin = {
	name: 'minified-texts',
	enforce: 'pre',
	async load(id) {
		const [file = '', query] = id.split('?');
		if (query !== 'minified') return null;
		const { code } = await minify(file, readFileSync(file, 'utf8'));
		return `export default ${JSON.stringify(code)};`;
	},
};

/** The compiler says nothing of a message that a language lacks. */
const whole_messages: Plugin = {
	name: 'whole-messages',
	apply: 'build',
	buildStart: () => demandMessages(pathToFileURL(`${process.cwd()}/`)),
};

/** What stands in the atlas's folder is read once: a change there starts the server for authors again. */
const watch_geo: Plugin = {
	name: 'watch-geo',
	configureServer(server) {
		server.watcher.add(geo_folder);
		server.watcher.on('all', (_, path) => {
			if (/\.(?:ya?ml|geojson|json)$/.test(path) && !relative(geo_folder, path).startsWith('..')) {
				void server.restart();
			}
		});
	},
};

export default defineConfig({
	plugins: [
		has_messages
			? []
			: paraglideVitePlugin({
					project: './src/lib/i18n/project.inlang',
					outdir: './src/lib/i18n/paraglide',
					strategy: ['baseLocale'],
				}),
		sveltekit(),
		few_files,
		minified_texts,
		tried_paths,
		watch_geo,
		publishGround(geo_folder, ground),
		whole_messages,
	],
	define: {
		// The day of the build.
		__BUILD_DAY__: JSON.stringify(findDay(city.time_zone)),
		__CITY__: JSON.stringify(city),
		__GEO_FOLDER__: JSON.stringify(geo_folder),
		__GROUND__: JSON.stringify(ground),
		__GROUND_FOLDER__: JSON.stringify(findGroundFolder(geo_folder)),
		// Code that only a large atlas needs is left out of a small one.
		__IS_GROWN__: JSON.stringify(site_count > PAGE_SIZE),
		// Whether every site has a page of its own; only a grown atlas can do without.
		__HAS_SITE_PAGES__: JSON.stringify(
			site_count <= PAGE_SIZE ||
				(operator.site_pages || (site_count > MOST_SITE_PAGES ? 'shared' : 'single')) === 'single',
		),
		// Set by the operator; empty where not.
		__MAP_REVIEW_NUMBER__: JSON.stringify(operator.map_review_number),
		__HAS_BASEMAPS__: JSON.stringify(operator.has_basemaps),
		__TIANDITU_TOKEN__: JSON.stringify(operator.tianditu_token),
		__SITE_ORIGIN__: JSON.stringify(operator.site_origin),
		__CONTACT_EMAIL__: JSON.stringify(operator.contact_email),
		__PROJECT_PREFIX__: JSON.stringify(operator.project_prefix),
		__REPOSITORY_URL__: JSON.stringify(operator.repository_url),
	},
	// Nobody reads the list, and what is published is compressed and weighed anyway.
	build: { reportCompressedSize: false },
	// What a worker asks for later comes as a file of its own.
	worker: { format: 'es' },
	optimizeDeps: { include: ['maplibre-gl', '@turf/turf'], exclude: ['svelte-maplibre-gl'] },
});
