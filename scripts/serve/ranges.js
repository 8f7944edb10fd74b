import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { findContentType } from './headers.js';

/**
 * One range of bytes, both ends included (RFC 9110, 14.1.2).
 * @param {string} header value of Range
 * @param {number} size of the whole file, bytes
 * @returns {{ start: number, end: number } | 'unsatisfiable' | null} null: several ranges or another unit, which a
 *   server may answer with the whole file
 */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header.replaceAll(' ', ''));
	if (!match || (match[1] === '' && match[2] === '')) return null;
	const [first, last] = [match[1] ?? '', match[2] ?? ''];
	if (first === '') {
		const length = Math.min(Number(last), size);
		return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
	}
	const start = Number(first);
	const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== '' && Number(last) < start) return null;
	return start >= size ? 'unsatisfiable' : { start, end };
}

/**
 * Answers a range request with bytes of the file itself, never of a compressed copy. sirv would count in the copy, and
 * takes `0-0` and `-500` for the whole file.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./find_file.js').FoundFile} found
 * @returns {boolean} false when the whole file has to be sent instead
 */
export function sendRange(request, response, { file, stats }) {
	const modified = stats.mtime.toUTCString();
	const condition = request.headers['if-range'];
	const range =
		condition === undefined || condition === modified
			? parseRange(request.headers.range ?? '', stats.size)
			: null;
	if (range === null) return false;
	response.setHeader('Accept-Ranges', 'bytes');
	response.setHeader('Last-Modified', modified);
	if (range === 'unsatisfiable') {
		response.writeHead(416, { 'Content-Range': `bytes */${stats.size}` }).end();
		return true;
	}
	response.writeHead(206, {
		'Content-Type': findContentType(file) ?? 'application/octet-stream',
		'Content-Range': `bytes ${range.start}-${range.end}/${stats.size}`,
		'Content-Length': range.end - range.start + 1,
	});
	if (request.method === 'HEAD') response.end();
	// A reader who goes away is no error.
	else pipeline(createReadStream(file, range), response, () => {});
	return true;
}
