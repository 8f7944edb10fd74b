/** Pieces of the atlas in somebody else's page. */

/** Kinds with a page of their own below `/embed/`; a filtered map is `/embed/map/`. */
export const EMBED_KINDS = ['site', 'article', 'district', 'tour'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** Smallest, usual and largest size, CSS pixels. */
export const EMBED_SIZE = {
	width: { least: 280, usual: 640, most: 1600 },
	height: { least: 240, usual: 480, most: 1200 },
} as const;

export type EmbedFrame = {
	/** Whole address. */
	src: string;
	title: string;
	width: number;
	height: number;
};

/** The element to paste. It loads when it comes into view, and is told nothing about the page around it. */
export function formatIframe({ src, title, width, height }: EmbedFrame): string {
	return `<iframe src="${escapeAttribute(src)}" title="${escapeAttribute(title)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer" style="border:0;max-width:100%"></iframe>`;
}

/** Of an attribute in quotation marks, and of text. */
export function escapeAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** An oEmbed 1.0 answer of type `rich` (oembed.com, 2.3.4.4). */
export function buildOembed(
	frame: EmbedFrame,
	provider: { name: string; url: string },
): Record<string, string | number> {
	return {
		version: '1.0',
		type: 'rich',
		title: frame.title,
		provider_name: provider.name,
		provider_url: provider.url,
		html: formatIframe(frame),
		width: frame.width,
		height: frame.height,
	};
}
