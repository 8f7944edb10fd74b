/** What tells one state of a file at an address from another. */
export type Stamp = {
	/** Of the whole file, bytes. */
	size: number;
	/** Where the part that came begins. */
	first: number;
	/** A strong one: a weak tag is no promise about bytes. */
	etag: string | null;
	modified: string | null;
};

/** Of an answer with a part of a file; null where its Content-Range is missing or gives no size. */
export function readStamp(headers: Headers): Stamp | null {
	const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '');
	if (!range) return null;
	const etag = headers.get('etag');
	return {
		first: Number(range[1]),
		size: Number(range[2]),
		etag: etag?.startsWith('W/') ? null : etag,
		modified: headers.get('last-modified'),
	};
}

/** Of two answers for one file. What one of them does not say, as some hosts do, is no change. */
export function hasChanged(before: Stamp, now: Stamp): boolean {
	const differ = (a: string | null, b: string | null): boolean =>
		a !== null && b !== null && a !== b;
	return (
		before.size !== now.size ||
		(before.etag !== null ? differ(before.etag, now.etag) : differ(before.modified, now.modified))
	);
}

/** The header that asks for the same state again; empty where the host says nothing to ask by. */
export function demandSame({ etag, modified }: Stamp): Record<string, string> {
	if (etag !== null) return { 'if-match': etag };
	return modified === null ? {} : { 'if-unmodified-since': modified };
}

export function identify({ size, etag, modified }: Stamp): string {
	return `${size} ${etag ?? modified ?? ''}`.trim();
}
