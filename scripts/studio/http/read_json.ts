import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

/** Largest body of a call, bytes. */
export const MOST_BYTES = 8_000_000;

/** The body of a call. Throws a Refusal for what is not JSON, not UTF-8 or too large. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
	const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
	if (type !== 'application/json') {
		throw new Refusal(415, 'type', `expected application/json, found ${type || 'no type'}`);
	}
	const bytes = await readBytes(request);
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal(400, 'encoding', 'expected UTF-8, found bytes of another encoding');
	}
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Refusal(400, 'json', `expected JSON, found: ${reason}`);
	}
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	let size = 0;
	// The connection stays, so that the refusal can be read.
	const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
	for await (const part of body) {
		size += part.length;
		if (size > MOST_BYTES) {
			const message = `expected at most ${MOST_BYTES / 1e6} MB, found more; nothing was changed`;
			throw new Refusal(413, 'too-large', message);
		}
		parts.push(part);
	}
	return Buffer.concat(parts);
}
