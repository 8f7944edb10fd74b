/** The reason of one of which nothing came at all: there is no network, or no such host. */
export const NO_ANSWER = 'no answer';

/** A file of the layout that could not be read. The message names it and says what was expected. */
export class ShardError extends Error {
	readonly file: string;

	constructor(file: string, reason: string) {
		super(`${file}: ${reason}`);
		this.name = 'ShardError';
		this.file = file;
	}

	/** No network answers for it. */
	get is_unanswered(): boolean {
		return this.message.endsWith(`: ${NO_ANSWER}`);
	}
}

/** Asks another way where nothing answers for the files of the first: a device may keep those of the other. */
export async function orElse<T>(ask: () => Promise<T>, askOther: () => Promise<T>): Promise<T> {
	try {
		return await ask();
	} catch (error) {
		if (!(error instanceof ShardError) || !error.is_unanswered) throw error;
		return askOther().catch(() => Promise.reject(error));
	}
}

/** Which file it should be, of which layout; every file says so itself. */
export type ShardName = { layout: string; file: string };

/** @throws {ShardError} when the file says that it is another one */
export function checkName(found: Partial<ShardName>, { layout, file }: ShardName): void {
	if (found.layout !== layout) {
		throw new ShardError(file, `belongs to layout ${found.layout}, expected ${layout}`);
	}
	if (found.file !== file) throw new ShardError(file, `holds ${found.file}, expected ${file}`);
}

/** @throws {ShardError} when hosts sent something else than the file, which its first bytes tell */
export function checkFirstBytes(bytes: Uint8Array, file: string): void {
	if (bytes.length === 0) throw new ShardError(file, 'is empty');
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
		throw new ShardError(
			file,
			'arrived gzip-compressed; the host must send it as it is, or with Content-Encoding: gzip',
		);
	}
	if (bytes[0] === '<'.charCodeAt(0)) {
		throw new ShardError(file, 'is a web page; the host has no such file and answers with a page');
	}
}
