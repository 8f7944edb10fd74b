import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

/** Where the studio may be asked under. */
export function listHosts(port: number): string[] {
	return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** A name that leads to this machine but is another's (DNS rebinding) is turned away. Throws a Refusal. */
export function guardHost(request: IncomingMessage, port: number): void {
	if (listHosts(port).includes(request.headers.host ?? '')) return;
	throw new Refusal(421, 'host', `expected the host ${listHosts(port)[0]}, found another name`);
}

/** A call comes from the studio's own page, with the key of this start. Throws a Refusal. */
export function guardCall(request: IncomingMessage, key: string): void {
	const { origin, host } = request.headers;
	if (origin !== undefined && origin !== `http://${host}`) {
		throw new Refusal(403, 'origin', 'expected a call of the studio’s own page, found another’s');
	}
	const site = request.headers['sec-fetch-site'];
	if (site !== undefined && site !== 'same-origin') {
		throw new Refusal(403, 'origin', 'expected a call of the studio’s own page, found another’s');
	}
	if (!isSame(String(request.headers['x-studio-key'] ?? ''), key)) {
		throw new Refusal(
			401,
			'key',
			'expected the key of this start: open the address that npm run studio printed',
		);
	}
}

function isSame(found: string, expected: string): boolean {
	const [a, b] = [Buffer.from(found), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
