/** Addresses by which a map reads a blob, away from the page: one for each, as long as it is drawn. */
const urls = new WeakMap<Blob, string>();

export function addressOf(blob: Blob): string {
	const known = urls.get(blob);
	if (known) return known;
	const url = URL.createObjectURL(blob);
	urls.set(blob, url);
	return url;
}

export function forgetAddress(blob: Blob): void {
	const url = urls.get(blob);
	if (url) URL.revokeObjectURL(url);
	urls.delete(blob);
}
