/** Queries as text: what stands in them, whatever other programs did to them on the way. */

/** What a sentence leaves behind a link that stands in it. */
export const SENTENCE_END = /[\s.,;:!?'"()[\]<>{}。，、；：！？”’）】》」』…]+$/u;

/** Values of each key in their order, each once. */
export function readValues(search: string): Map<string, string[]> {
	const values = new Map<string, string[]>();
	for (const [name, value] of new URLSearchParams(search.replaceAll(/&(?:amp;)+/gi, '&'))) {
		const key = name.replace(/^(?:amp;)+/i, '');
		const earlier = values.get(key) ?? [];
		if (!earlier.includes(value)) values.set(key, [...earlier, value]);
	}
	return values;
}

/** Dividers that a query may hold as they are (RFC 3986 section 3.4) stay readable. */
export function encodeValue(text: string): string {
	return encodeURIComponent(text)
		.replaceAll('%2C', ',')
		.replaceAll('%3A', ':')
		.replaceAll('%3B', ';');
}
