import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CALLS } from '../calls/calls.ts';
import type { Desk } from '../desk/desk.ts';
import { explainDisk, Refusal } from '../refusal.ts';
import { guardCall, guardHost } from './guard_request.ts';
import { readJson } from './read_json.ts';

export type Studio = { server: Server; port: number; key: string; close: () => Promise<void> };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts answering on 127.0.0.1 alone. `port`: 0 takes any free one. */
export async function startServer(desk: Desk, app: Handler, port: number): Promise<Studio> {
	const key = randomBytes(32).toString('base64url');
	const state = { port };
	const server = createServer((request, response) => {
		answer(desk, app, state.port, key, request, response).catch((error: unknown) =>
			refuse(response, error),
		);
	});
	server.headersTimeout = 20_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	state.port = typeof address === 'object' && address ? address.port : port;
	const close = (): Promise<void> =>
		new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { server, port: state.port, key, close };
}

async function answer(
	desk: Desk,
	app: Handler,
	port: number,
	key: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.setHeader('X-Frame-Options', 'SAMEORIGIN');
	response.setHeader('Referrer-Policy', 'no-referrer');
	response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
	guardHost(request, port);
	const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
	if (!url.pathname.startsWith('/api/')) {
		app(request, response);
		return;
	}
	guardCall(request, key);
	const name = `${request.method ?? ''} ${url.pathname.slice('/api/'.length)}`;
	const call = CALLS[name];
	if (!call) throw new Refusal(404, 'no-call', `no call ${name.slice(0, 80)}`);
	const body = request.method === 'GET' ? null : await readJson(request);
	const if_match = request.headers['if-match']?.replace(/^"|"$/g, '') ?? null;
	const result = await call(desk, { body, query: url.searchParams, if_match });
	const mark = (result as { mark?: unknown } | null)?.mark;
	if (typeof mark === 'string') response.setHeader('ETag', `"${mark}"`);
	send(response, 200, result);
}

function refuse(response: ServerResponse, error: unknown): void {
	const known = error instanceof Refusal ? error : explainDisk(error);
	if (!known) console.error(error);
	const { status, code, message, details } =
		known ?? new Refusal(500, 'fault', 'The studio failed; nothing was written. See its terminal.');
	if (response.headersSent) response.destroy();
	// What is left of a body that was refused is not read.
	else send(response, status, { error: { code, message, ...details } }, status === 413);
}

function send(response: ServerResponse, status: number, body: unknown, ends = false): void {
	const text = JSON.stringify(body);
	response.writeHead(status, {
		'Content-Type': 'application/json',
		'Cache-Control': 'no-store',
		...(ends ? { Connection: 'close' } : {}),
	});
	response.end(text);
}
