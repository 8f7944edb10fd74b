import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The one at the root first; the others have a prefix. @type {{ baseLocale: string, locales: string[] }} */
const { baseLocale, locales } = JSON.parse(
	readFileSync(new URL('../../src/lib/i18n/project.inlang/settings.json', import.meta.url), 'utf8'),
);

/** Never kept: pieces for other sites, pictures for chats, what other programs download, what checks corrections against `/data/geo/`, the ground, which is large. */
const LEFT_OUT =
	/^\/(?:[a-z]{2}\/)?embed\/.|^\/cards\/|^\/data\/(?:oembed|geo|tours|citations|annotations)\/|^\/data\/(?:feed|oc4ids|index\.json)|csv-metadata\.json$|\.(?:br|gz|csv|kml|gpx|xml|jsonld|txt|ics|opml|pmtiles)$|\/\.|^\/404\.html$|^\/service-worker\.js$|^\/_app\/(?:version|env)\.js|\/workers\/correct_worker-/;

/** Where the sites of a grown atlas are. */
const WHOLE = '/data/explorer/';

/**
 * Writes `/offline/`: what a reader may keep on a device, as lists with the bytes that travel. A district is its page,
 * its brief, its sites, the articles that speak of them and their sources, with the explorer and, where there are earlier days to choose,
 * what shows them; the whole atlas is every page of a language.
 * @param {string} folder the finished build
 * @param {{ base: string, version: string, past_parts: readonly string[], walk_parts: readonly string[] }} options base: '' or '/path'; past_parts:
 * scripts that show an earlier day; walk_parts: that read aloud and lead from stop to stop, where there is often no network
 */
export function writeOfflineSets(folder, { base, version, past_parts, walk_parts }) {
	const all = listFiles(folder, '').filter((path) => !LEFT_OUT.test(path));
	const pages = all.flatMap((path) =>
		path.endsWith('/index.html') ? [path.slice(0, -'index.html'.length)] : [],
	);
	const known = new Set(pages);
	/** @type {Record<string, { files: number, bytes: number }>} */
	const sets = {};
	mkdirSync(join(folder, 'offline'), { recursive: true });
	/** @param {string} name @param {Iterable<string>} paths */
	const write = (name, paths) => {
		const files = [...new Set(paths)].sort().map((path) => [path, measure(folder, path)]);
		sets[name] = {
			files: files.length,
			bytes: files.reduce((sum, [, bytes]) => sum + Number(bytes), 0),
		};
		writeCompressed(join(folder, 'offline', `${name}.json`), { version, files });
	};
	const files = all.filter(
		(path) => !path.endsWith('/index.html') && !path.endsWith('__data.json'),
	);
	for (const language of locales) {
		const root = nameRoot(language);
		const own = pages.filter((path) => findRoot(path) === root);
		const own_files = files.filter((path) => isOf(path, language));
		write(language, [...own.flatMap((path) => listParts(folder, path)), ...own_files]);
		for (const district of own.filter((path) => /\/districts\/\d+\/$/.test(path))) {
			const adcode = /(\d+)\/$/.exec(district)?.[1];
			const sites = listLinks(folder, district, base, 'sites').filter((path) => known.has(path));
			const articles = sites.flatMap((path) => listLinks(folder, path, base, 'articles'));
			const told = articles.filter((path) => known.has(path));
			const sources = told.flatMap((path) => listLinks(folder, path, base, 'sources'));
			const digests = listLinks(folder, district, base, 'digest/[\\d-]+').slice(0, 1);
			const wanted = [
				root,
				`${root}offline/`,
				district,
				`${district}brief/`,
				...digests,
				...sites,
				...articles,
				...sources,
			];
			const past = [language, adcode]
				.map((name) => `/data/as_of/${name}.json`)
				.filter((path) => existsSync(join(folder, path)));
			write(`${language}-${adcode}`, [
				...wanted.filter((path) => known.has(path)).flatMap((path) => listPage(folder, path, base)),
				'/data/search.json',
				'/data/districts.geojson',
				...own_files.filter((path) => path.startsWith(WHOLE)),
				...walk_parts,
				...past,
				...(past.length > 0 ? past_parts : []),
			]);
		}
	}
	writeCompressed(join(folder, 'offline', 'index.json'), { version, sets });
}

/** All sites of a grown atlas are in a file for each language. @param {string} path @param {string} language */
function isOf(path, language) {
	return !path.startsWith(WHOLE) || path.startsWith(`${WHOLE}${language}-`);
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

/** @param {string} folder @param {string} page */
function listParts(folder, page) {
	const data = `${page}__data.json`;
	return existsSync(join(folder, data)) ? [page, data] : [page];
}

/** A page with all that it names. @param {string} folder @param {string} page @param {string} base */
function listPage(folder, page, base) {
	const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
	const parts = html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [];
	const icons = html.match(/(?<=href=")[^"]*\.(?:svg|png|webmanifest)(?=")/g) ?? [];
	return [
		...listParts(folder, page),
		...parts,
		...icons.map((path) => path.slice(base.length)),
	].filter((path) => !path.startsWith('/cards/') && existsSync(join(folder, path)));
}

/** Pages of a kind that a page links to. @param {string} folder @param {string} page @param {string} base @param {string} kind */
function listLinks(folder, page, base, kind) {
	const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
	const pattern = new RegExp(`href="${base}(${findRoot(page)}${kind}/[\\w-]+/)`, 'g');
	return [...html.matchAll(pattern)].map(([, path = '']) => path);
}

/** Bytes over the wire. @param {string} folder @param {string} path */
function measure(folder, path) {
	const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
	return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
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
