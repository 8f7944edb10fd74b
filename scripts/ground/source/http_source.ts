import { setTimeout as sleep } from 'node:timers/promises';
import { GroundRefusal } from '../refusal.ts';
import type { ByteSource } from './byte_source.ts';
import { watchStall } from './watch_stall.ts';
import { demandSame, hasChanged, identify, readStamp, type Stamp } from './stamp.ts';

export type HttpOptions = {
	/** How often a request is tried in all. */
	attempts?: number;
	/** Milliseconds without a byte before a request is given up. */
	patience_ms?: number;
	/** Waits before the next try, milliseconds. */
	wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
	signal?: AbortSignal;
};

/** What a header needs, and most roots: one request tells size, stamp and that ranges are served. */
const FIRST_BYTES = 16384;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const PATIENCE_MS = 60_000;

/** A host that is busy or at fault may answer the next time. */
const isPassing = (status: number): boolean => status === 429 || status === 408 || status >= 500;

class Passing extends Error {
	readonly wait_ms: number | null;
	constructor(message: string, wait_ms: number | null = null) {
		super(message);
		this.wait_ms = wait_ms;
	}
}

/**
 * A file at an address, read by ranges (RFC 9110, 14). Throws a GroundRefusal when there is none, when the host sends
 * whole files only, or when the file changes while it is read.
 */
export async function openAddress(address: string, options: HttpOptions = {}): Promise<ByteSource> {
	const { url, name, login } = parseAddress(address);
	const tally = { requests: 0, bytes: 0 };
	const stamp: { value: Stamp | null } = { value: null };

	async function tryOnce(offset: number, length: number, signal?: AbortSignal) {
		const watch = watchStall(options.patience_ms ?? PATIENCE_MS, signal);
		const headers: Record<string, string> = {
			range: `bytes=${offset}-${offset + length - 1}`,
			'accept-encoding': 'identity',
			...login,
			...(stamp.value && demandSame(stamp.value)),
		};
		tally.requests += 1;
		let response: Response;
		let body: Buffer;
		try {
			response = await fetch(url, { headers, signal: watch.signal });
			if (response.status === 206) body = await watch.readBody(response);
			else {
				await response.body?.cancel();
				throw judge(response, name);
			}
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof GroundRefusal || error instanceof Passing) throw error;
			throw new Passing(explain(error));
		} finally {
			watch.done();
		}
		const found = readStamp(response.headers);
		if (found === null) {
			throw new GroundRefusal(
				`${name}: expected a Content-Range with the size of the file, found "${response.headers.get('content-range') ?? 'none'}"`,
			);
		}
		if (stamp.value && hasChanged(stamp.value, found)) throw changed(name);
		stamp.value ??= found;
		const wanted = Math.min(length, found.size - offset);
		if (found.first !== offset || body.length !== wanted) {
			throw new Passing(
				`${body.length} bytes at byte ${found.first} instead of ${wanted} at byte ${offset}`,
			);
		}
		tally.bytes += body.length;
		return body;
	}

	async function read(offset: number, length: number, signal = options.signal): Promise<Buffer> {
		const attempts = options.attempts ?? 5;
		for (let attempt = 1; ; attempt += 1) {
			try {
				return await tryOnce(offset, length, signal);
			} catch (error) {
				if (!(error instanceof Passing)) throw error;
				if (attempt === attempts) {
					throw new GroundRefusal(
						`${name}: expected bytes ${offset} to ${offset + length - 1}, found ${error.message} at each of ${attempts} tries`,
					);
				}
				const ms = Math.min(error.wait_ms ?? FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
				await (options.wait ?? wait)(ms, signal);
			}
		}
	}

	const first = await read(0, FIRST_BYTES);
	const { size } = stamp.value!;
	return {
		name,
		size,
		identity: identify(stamp.value!),
		tally,
		async read(offset, length, signal) {
			if (offset + length <= first.length) return first.subarray(offset, offset + length);
			if (offset + length > size) {
				throw new GroundRefusal(
					`${name}: expected ${length} bytes at byte ${offset}, found a file of ${size}: it is truncated`,
				);
			}
			return read(offset, length, signal ?? options.signal);
		},
		close: () => Promise.resolve(),
	};
}

const wait = (ms: number, signal?: AbortSignal) => sleep(ms, undefined, signal ? { signal } : {});

/** What an answer other than 206 means. */
function judge(response: Response, name: string): Error {
	const { status, statusText } = response;
	if (isPassing(status)) {
		const after = Number(response.headers.get('retry-after'));
		return new Passing(`status ${status}`, after > 0 ? after * 1000 : null);
	}
	if (status === 200) {
		return new GroundRefusal(
			`${name}: expected a part of the file (206 Partial Content), found the whole of it (200): this host serves no ranges; download the file and name its path`,
		);
	}
	if (status === 412) return changed(name);
	if (status === 416) return new GroundRefusal(`${name}: expected an archive, found an empty file`);
	return new GroundRefusal(`${name}: expected a file, found ${status} ${statusText}`.trimEnd());
}

function changed(name: string): GroundRefusal {
	return new GroundRefusal(
		`${name}: expected the same file to the end, found that it changed meanwhile: run the command again`,
	);
}

function explain(error: unknown): string {
	const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
	return `no answer (${cause?.code ?? cause?.message ?? message})`;
}

/** `name` is without what may be a key; a user and a word before the host become a header, as `fetch` wants it. */
function parseAddress(address: string) {
	const url = new URL(address);
	const { username, password, origin, pathname } = url;
	const words = [username, password].map(decodeURIComponent).join(':');
	url.username = '';
	url.password = '';
	const login: Record<string, string> = {};
	if (username !== '') login['authorization'] = `Basic ${Buffer.from(words).toString('base64')}`;
	return { url, name: `${origin}${pathname}`, login };
}
