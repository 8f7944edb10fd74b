/** Calls of the studio's own server. The key stands in the address it was opened by, and nowhere else. */

const KEY = 'studio-key';

export class StudioError extends Error {
	readonly code: string;
	readonly details: Record<string, unknown>;

	constructor(code: string, message: string, details: Record<string, unknown> = {}) {
		super(message);
		this.code = code;
		this.details = details;
	}
}

/** Takes the key out of the address, so that it is in no history and no screenshot. */
export function takeKey(): void {
	const key = /[#&]key=([\w-]+)/.exec(location.hash)?.[1];
	if (key === undefined) return;
	sessionStorage.setItem(KEY, key);
	history.replaceState(history.state, '', location.pathname + location.search);
}

/** Throws a StudioError with what the server says. */
export async function ask<T>(method: 'GET' | 'POST', call: string, body?: unknown): Promise<T> {
	const response = await fetch(`/api/${call}`, {
		method,
		headers: {
			'x-studio-key': sessionStorage.getItem(KEY) ?? '',
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	}).catch(() => {
		throw new StudioError('gone', 'The studio does not answer.');
	});
	const answer = (await response.json()) as { error?: { code: string; message: string } };
	if (answer.error === undefined) return answer as T;
	const { code, message, ...details } = answer.error;
	throw new StudioError(code, message, details);
}
