import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { listLazyParts, listOwnParts } from './scripts/offline/lazy_parts.js';
import { writeOfflineSets } from './scripts/offline/write_sets.js';
import { compressBuild } from './scripts/publish/compress.js';
import { findGeoFolder } from './scripts/geo_folder.js';
import { isStub } from './scripts/publish/site_stubs.js';
import { readOperator } from './scripts/operator.js';
import { listMissedRoutes } from './scripts/unseen_routes.js';

const operator = readOperator(process.env);

/** The one script written into `src/app.html` by hand; SvelteKit hashes only its own. */
const [, scheme_script = ''] =
	/<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const scheme_hash = /** @type {const} */ (
	`sha256-${createHash('sha256').update(scheme_script).digest('base64')}`
);

/** Hosts of the online basemaps a reader may switch on; none where the operator offers none. */
const basemap_hosts = operator.has_basemaps
	? JSON.parse(readFileSync('src/lib/style/basemap_hosts.json', 'utf8'))
	: [];

/** Where the pages go. A second build may run beside the first: what it makes on the way stays apart. */
const folder = process.env['ATLAS_BUILD'] || 'build';
const workshop = folder === 'build' ? '.svelte-kit' : `.svelte-kit/${basename(folder)}`;

/** What nobody publishes need not be small. */
const is_published = folder === 'build';

/** Of a build that is only tried: the pages and files it makes, and nothing that these lead to. */
const tried = /** @type {`/${string}`[]} */ (
	(process.env['ATLAS_PATHS'] ?? '').split(' ').filter(Boolean)
);

/** The studio is the same app with other routes, for `npm run studio` alone; nothing of it goes where the atlas goes. */
const is_studio = process.env['ATLAS_APP'] === 'studio';
const studio_folder = '.svelte-kit/studio/app';

const pages = adapter({ pages: folder, assets: folder, fallback: '404.html' });

/** @type {import('@sveltejs/kit').Config} */
const atlas = {
	kit: {
		outDir: workshop,
		adapter: {
			name: 'static pages and what may be kept of them',
			async adapt(builder) {
				await pages.adapt(builder);
				if (is_published) await compressBuild(folder);
				const { paths, version } = builder.config.kit;
				const manifest = JSON.parse(
					readFileSync(`${builder.getClientDirectory()}/.vite/manifest.json`, 'utf8'),
				);
				writeOfflineSets(folder, {
					base: paths.base,
					version: version.name,
					past_parts: listLazyParts(manifest, /\/as_of\//),
					card_parts: listLazyParts(manifest, /\/SiteCard\./),
					walk_parts: listLazyParts(
						manifest,
						/\/(?:start_aloud|build_lead_me|AloudBar|LeadPanel)\./,
					),
					ask_parts: listLazyParts(
						manifest,
						/\/(?:open_worker|open_shards|query_calls|search_index|ExportForm|sites_flatgeobuf|select_sites)\./,
					),
					unkept_parts: listOwnParts(
						manifest,
						/\/(?:open_then_now|open_pdf|picture_desk\.svelte|PicturePanel|DeskOnMap|TilesOnMap)\./,
					),
				});
			},
		},
		paths: {
			base: /** @type {'' | `/${string}`} */ (operator.base_path),
			relative: false,
		},
		// The styles of a page travel with it: one request until it is readable.
		inlineStyleThreshold: 100_000,
		prerender: {
			...(tried.length > 0 && { entries: tried, crawl: false }),
			handleHttpError: 'fail',
			handleMissingId({ path, message }) {
				const place = path.slice(operator.base_path.length);
				if (!isStub(`${workshop}/output/prerendered/pages`, place)) throw new Error(message);
			},
			handleUnseenRoutes({ routes, message }) {
				if (tried.length === 0 && listMissedRoutes(routes, findGeoFolder(process.env)).length > 0)
					throw new Error(message);
			},
		},
		// Every byte comes from our own origin, but for a basemap the reader switches on; the browser enforces it.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', scheme_hash],
				'style-src': ['self'],
				// SvelteKit's route announcer carries one fixed style attribute; nothing else may.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:', ...basemap_hosts],
				// A layer of the reader's own reaches MapLibre's worker as a blob.
				'connect-src': ['self', 'blob:', ...basemap_hosts],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
			},
		},
		version: { pollInterval: 300_000 },
		// Registered by the page itself, once it rests.
		serviceWorker: { register: false },
		files: { serviceWorker: 'src/service-worker/offline.ts' },
	},
};

/** @type {import('@sveltejs/kit').Config} */
const studio = {
	kit: {
		...atlas.kit,
		outDir: '.svelte-kit/studio',
		adapter: adapter({ pages: studio_folder, assets: studio_folder, fallback: 'index.html' }),
		paths: { base: '', relative: false },
		prerender: {},
		version: {},
		files: {
			routes: 'src/studio/routes',
			appTemplate: 'src/studio/app.html',
			hooks: { server: 'src/studio/hooks.server', client: 'src/studio/hooks.client' },
			serviceWorker: 'src/studio/no_service_worker',
		},
	},
};

export default is_studio ? studio : atlas;
