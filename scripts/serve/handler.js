import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { findFile } from './find_file.js';
import { findContentType, formatCacheControl } from './headers.js';
import { sendRange } from './ranges.js';

/**
 * Answers requests with the files of a folder: compressed copies where they lie beside the original, compressed on
 * the way where not. The folder is listed once; files added later are not found.
 * @param {{ folder: string, base: string }} options folder: absolute; base: '' or '/path'
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function buildHandler({ folder, base }) {
	const send = sirv(folder, {
		etag: true,
		gzip: true,
		brotli: true,
		setHeaders(response, path) {
			const type = findContentType(path);
			if (type) response.setHeader('Content-Type', type);
			response.setHeader('Accept-Ranges', 'bytes');
		},
	});
	const compress = compression();

	return (request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const [whole = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		if (whole === base) {
			redirect(response, `${base}/`, query);
			return;
		}
		if (!whole.startsWith(`${base}/`)) {
			sendMissing(response, folder);
			return;
		}
		const path = whole.slice(base.length).replace(/^\/+/, '/');
		const found = findFile(folder, path);
		if (!found) {
			if (findFile(folder, `${path}/`)) redirect(response, `${base}${path}/`, query);
			else sendMissing(response, folder);
			return;
		}
		// Scripts of a framed page without an origin (a sandbox) come from "elsewhere"; all files here are public.
		response.setHeader('Access-Control-Allow-Origin', '*');
		response.setHeader('Cache-Control', formatCacheControl(path));
		if (request.headers.range !== undefined) {
			if (sendRange(request, response, found)) return;
			delete request.headers.range;
		}
		request.url = path;
		const next = () => send(request, response, () => sendMissing(response, folder));
		// Typed for Express, works on Node's own request and response.
		compress(/** @type {any} */ (request), /** @type {any} */ (response), next);
	};
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {string | undefined} query
 */
function redirect(response, path, query) {
	const location = query === undefined ? path : `${path}?${query}`;
	response.writeHead(308, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

/**
 * The folder's own page for missing files, or a plain line.
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 */
function sendMissing(response, folder) {
	const page = findFile(folder, '/404.html');
	response.writeHead(404, {
		'Content-Type': page ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8',
		'Cache-Control': 'no-cache',
	});
	response.end(page ? readFileSync(join(folder, '404.html')) : '404: 没有这一页 / no such page\n');
}
