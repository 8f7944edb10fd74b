import { z } from 'zod';

/** What `jsonfeed.org/version/1.1` asks of a feed; a word it does not define starts with `_`. */
export function buildJsonFeedSchema(address: z.ZodType<string>) {
	const date = z.iso.datetime({ offset: true });
	const author = z
		.strictObject({ name: z.string(), url: address, avatar: address })
		.partial()
		.refine(
			(value) => Object.keys(value).length > 0,
			'an author has a name, an address or a picture',
		);
	const language = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/);
	const withExtensions = <T extends z.ZodRawShape>(shape: T) => {
		const known = z.object(shape);
		return z.looseObject(shape).superRefine((value, context) => {
			for (const key of Object.keys(value)) {
				if (!(key in known.shape) && !/^_[A-Za-z]/.test(key)) {
					context.addIssue({ code: 'unrecognized_keys', keys: [key] });
				}
			}
		});
	};
	const attachment = z.strictObject({
		url: address,
		mime_type: z.string(),
		title: z.string().optional(),
		size_in_bytes: z.number().optional(),
		duration_in_seconds: z.number().optional(),
	});
	const item = withExtensions({
		id: z.string().min(1),
		url: address.optional(),
		external_url: address.optional(),
		title: z.string().optional(),
		content_html: z.string().optional(),
		content_text: z.string().optional(),
		summary: z.string().optional(),
		image: address.optional(),
		banner_image: address.optional(),
		date_published: date.optional(),
		date_modified: date.optional(),
		authors: z.array(author).optional(),
		tags: z.array(z.string()).optional(),
		language: language.optional(),
		attachments: z.array(attachment).optional(),
	}).refine(
		({ content_html, content_text }) => content_html !== undefined || content_text !== undefined,
		'an item has a content',
	);
	return withExtensions({
		version: z.literal('https://jsonfeed.org/version/1.1'),
		title: z.string().min(1),
		home_page_url: address.optional(),
		feed_url: address.optional(),
		description: z.string().optional(),
		user_comment: z.string().optional(),
		next_url: address.optional(),
		icon: address.optional(),
		favicon: address.optional(),
		authors: z.array(author).optional(),
		language: language.optional(),
		expired: z.boolean().optional(),
		hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
		items: z.array(item),
	}).refine(
		({ items }) => new Set(items.map(({ id }) => id)).size === items.length,
		'no two items have the same id',
	);
}
