import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';

/** The studio's pages: files of its build, and for every other address the one page that draws them all. */
export function serveApp(folder: string) {
	const send = sirv(folder, { etag: true, dev: false });
	return (request: IncomingMessage, response: ServerResponse): void => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		send(request, response, () => {
			response.writeHead(200, {
				'Content-Type': 'text/html;charset=utf-8',
				'Cache-Control': 'no-cache',
			});
			response.end(readFileSync(join(folder, 'index.html')));
		});
	};
}
