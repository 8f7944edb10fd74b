import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { SHARDS, ShardParts } from './shard_parts.js';
import { WorkerParts } from './worker_parts.js';

/** The one at the root first; the others have a prefix. @type {{ baseLocale: string, locales: string[] }} */
const { baseLocale, locales } = JSON.parse(
	readFileSync(new URL('../../src/lib/i18n/project.inlang/settings.json', import.meta.url), 'utf8'),
);

/** Never kept: pieces for other sites, pictures for chats, what other programs download, what checks corrections against `/data/geo/`, parts of a grown atlas that are a second copy (`/data/search.json` has the words, other parts the records), the ground, which is large, what reads pictures of the reader's own. */
const LEFT_OUT =
	/^\/(?:[a-z]{2}\/)?embed\/.|^\/cards\/|^\/data\/(?:oembed|geo|tours|citations|annotations)\/|^\/data\/(?:feed|oc4ids|index\.json)|^\/data\/v\/\w+\/(?:newest|keys|lists|titles|summaries|quotes|spots|variants)-|^\/data\/v\/\w+\/(?:words|areas)\.json$|csv-metadata\.json$|\.(?:br|gz|csv|kml|gpx|xml|jsonld|txt|ics|opml|pmtiles)$|\/\.|^\/404\.html$|^\/service-worker\.js$|^\/_app\/(?:version|env)\.js|\.(?:wasm|bcmap)$/;

/** Never kept either, with what they ask for later. */
const UNKEPT_WORKERS = /\/workers\/(?:correct|picture|pdf)_worker-/;

/** Every site in one file: a grown atlas has the same in parts. */
const ALL_SITES = '/data/sites.geojson';

/** What is at a point of the map is told from these, wherever one is. */
const POINT_FILES = [ALL_SITES, '/data/townships.geojson', '/data/names.json'];

/** Files beside a page that a link to it fetches instead of the page; what a site's card reads is one. */
const PARTS = ['__data.json', 'details.json'];

/** Pages of a crowded district's sites. */
const IS_LIST = /\/(?:page|township)\/\d+\/$/;

/** The worker that answers from the parts of a grown atlas. */
const QUERIES_WORKER = /\/workers\/queries_worker-/;

/** Some parts of a grown atlas are of one language. */
const SHARD_LANGUAGE = /^\/data\/v\/\w+\/[a-z]+-([a-z]{2})[-.]/;

/**
 * Writes `/offline/`: what a reader may keep on a device, as lists with the bytes that travel. A district is its page
 * with its lists, its brief, its sites, the articles that speak of them and their sources, with the explorer and, where there are earlier days to choose,
 * what shows them; the whole atlas is every page of a language. Of a grown atlas, a district has the parts that hold its sites, and what briefs and files are made with.
 * @param {string} folder the finished build
 * @param {{ base: string, version: string, past_parts: readonly string[], card_parts: readonly string[], walk_parts: readonly string[], ask_parts: readonly string[], unkept_parts: readonly string[] }} options base: '' or '/path'; past_parts:
 * scripts that show an earlier day; card_parts: that show a site on the map; walk_parts: that read aloud and lead from stop to stop, where there is often no network; ask_parts: that ask for sites of a grown atlas and write files of them; unkept_parts: that can
 * do nothing without one, or are large and of use to few: in no set
 */
export function writeOfflineSets(
	folder,
	{ base, version, past_parts, card_parts, walk_parts, ask_parts, unkept_parts },
) {
	const written = listFiles(folder, '');
	const site = new BuiltSite(folder, base, written);
	const is_grown = written.some((path) => path.startsWith(SHARDS));
	const workers = new WorkerParts(folder, written);
	const unkept = new Set([...unkept_parts, ...workers.listOwn(UNKEPT_WORKERS)]);
	const all = written.filter(
		(path) => !LEFT_OUT.test(path) && !unkept.has(path) && !(is_grown && path === ALL_SITES),
	);
	const pages = all.flatMap((path) =>
		path.endsWith('/index.html') ? [path.slice(0, -'index.html'.length)] : [],
	);
	const known = new Set(pages);
	/** @type {Record<string, { files: number, bytes: number }>} */
	const sets = {};
	mkdirSync(join(folder, 'offline'), { recursive: true });
	/** @param {string} name @param {Iterable<string>} paths */
	const write = (name, paths) => {
		const files = [...new Set(paths)].sort().map((path) => [path, site.measure(path)]);
		sets[name] = {
			files: files.length,
			bytes: files.reduce((sum, [, bytes]) => sum + Number(bytes), 0),
		};
		writeCompressed(join(folder, 'offline', `${name}.json`), { version, files });
	};
	const files = all.filter(
		(path) => !path.endsWith('/index.html') && !PARTS.some((name) => path.endsWith(`/${name}`)),
	);
	for (const language of locales) {
		const root = nameRoot(language);
		const own = pages.filter((path) => findRoot(path) === root);
		const own_files = files.filter((path) => isOf(path, language));
		const parts = new ShardParts(folder, own_files);
		write(language, [...own.flatMap((path) => site.listParts(path)), ...own_files]);
		for (const district of own.filter((path) => /\/districts\/\d+\/$/.test(path))) {
			const adcode = /(\d+)\/$/.exec(district)?.[1];
			const lists = own.filter((path) => path.startsWith(district) && IS_LIST.test(path));
			const linked = [district, ...lists].flatMap((path) => site.listLinks(path, 'sites'));
			const sites = linked.filter((path) => known.has(path));
			const articles = sites.flatMap((path) => site.listLinks(path, 'articles'));
			const told = articles.filter((path) => known.has(path));
			const sources = told.flatMap((path) => site.listLinks(path, 'sources'));
			const digests = site.listLinks(district, 'digest/[\\d-]+').slice(0, 1);
			const wanted = [
				root,
				`${root}offline/`,
				district,
				`${district}brief/`,
				...(is_grown ? [`${root}plan/brief/`] : []),
				...lists,
				...digests,
				...sites,
				...articles,
				...sources,
			];
			const past = [language, adcode]
				.map((name) => `/data/as_of/${name}.json`)
				.filter((path) => site.has(path));
			write(`${language}-${adcode}`, [
				...wanted.filter((path) => known.has(path)).flatMap((path) => site.listPage(path)),
				'/data/search.json',
				'/data/districts.geojson',
				...POINT_FILES.filter((path) => files.includes(path)),
				...parts.list(new Set(linked.map((path) => path.split('/').at(-2) ?? ''))),
				...(is_grown ? [...ask_parts, ...workers.listParts(QUERIES_WORKER)] : []),
				...card_parts,
				...walk_parts,
				...past,
				...(past.length > 0 ? past_parts : []),
			]);
		}
	}
	writeCompressed(join(folder, 'offline', 'index.json'), { version, sets });
}

/** Everything but the parts of a grown atlas that are of another language. @param {string} path @param {string} language */
function isOf(path, language) {
	return (SHARD_LANGUAGE.exec(path)?.[1] ?? language) === language;
}

/** Where the pages of a language begin. @param {string} language */
function nameRoot(language) {
	return language === baseLocale ? '/' : `/${language}/`;
}

/** Where the pages of a page's language begin. @param {string} page */
function findRoot(page) {
	const own = locales.find((language) => language === page.split('/')[1]);
	return nameRoot(own ?? baseLocale);
}

/** What a build has and how its pages hang together; each page is read once, however many sets have it. */
class BuiltSite {
	/** @type {Map<string, string>} */
	#html = new Map();
	/** @type {Map<string, number>} */
	#bytes = new Map();

	/** @param {string} folder @param {string} base @param {readonly string[]} files paths of all that was written */
	constructor(folder, base, files) {
		this.folder = folder;
		this.base = base;
		this.files = new Set(files);
	}

	/** @param {string} path */
	has(path) {
		return this.files.has(path.endsWith('/') ? `${path}index.html` : path);
	}

	/** A page and its data. @param {string} page */
	listParts(page) {
		return [page, ...PARTS.map((name) => `${page}${name}`).filter((path) => this.has(path))];
	}

	/** A page with all that it names. @param {string} page */
	listPage(page) {
		const html = this.#read(page);
		const parts = html.match(/\/(?:_app\/immutable|data\/drawn)\/[\w./-]+/g) ?? [];
		const icons = [...html.matchAll(/href="([^"]*\.(?:svg|png|webmanifest))"/g)];
		return [
			...this.listParts(page),
			...parts,
			...icons.map(([, path = '']) => path.slice(this.base.length)),
		].filter((path) => !path.startsWith('/cards/') && this.has(path));
	}

	/** Pages of a kind that a page links to. @param {string} page @param {string} kind */
	listLinks(page, kind) {
		const pattern = new RegExp(`href="${this.base}(${findRoot(page)}${kind}/[\\w-]+/)`, 'g');
		return [...this.#read(page).matchAll(pattern)].map(([, path = '']) => path);
	}

	/** Bytes over the wire. @param {string} path */
	measure(path) {
		const name = path.endsWith('/') ? `${path}index.html` : path;
		const known = this.#bytes.get(name);
		if (known !== undefined) return known;
		const sent = this.files.has(`${name}.br`) ? `${name}.br` : name;
		const { size } = statSync(join(this.folder, sent));
		this.#bytes.set(name, size);
		return size;
	}

	/** @param {string} page */
	#read(page) {
		const html =
			this.#html.get(page) ?? readFileSync(join(this.folder, page, 'index.html'), 'utf8');
		this.#html.set(page, html);
		return html;
	}
}

/** @param {string} file @param {unknown} value */
function writeCompressed(file, value) {
	const text = JSON.stringify(value);
	writeFileSync(file, text);
	writeFileSync(`${file}.br`, brotliCompressSync(text));
}

/** @param {string} folder @param {string} path @returns {string[]} */
function listFiles(folder, path) {
	return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
		const inner = `${path}/${entry.name}`;
		return entry.isDirectory() ? listFiles(folder, inner) : [inner];
	});
}
