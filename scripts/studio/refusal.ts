/** Why the studio does not do something: a status of HTTP, a word for programs, a sentence for people. */
export class Refusal extends Error {
	readonly status: number;
	readonly code: string;
	readonly details: Record<string, unknown>;

	constructor(
		status: number,
		code: string,
		message: string,
		details: Record<string, unknown> = {},
	) {
		super(message);
		this.status = status;
		this.code = code;
		this.details = details;
	}
}

/** What the file system says when it has no room or may not be written; everything else is a fault of ours. */
export function explainDisk(error: unknown): Refusal | null {
	const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
	const where = path === undefined ? '' : ` (${path})`;
	switch (code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return new Refusal(507, 'disk-full', `The disk is full${where}; nothing was changed.`);
		case 'EROFS':
		case 'EACCES':
		case 'EPERM':
			return new Refusal(
				403,
				'read-only',
				`This folder may not be written${where}; nothing was changed.`,
			);
		case 'EFBIG':
		case 'EIO':
			return new Refusal(507, 'disk', `The disk could not take it (${code}); nothing was changed.`);
		default:
			return null;
	}
}
