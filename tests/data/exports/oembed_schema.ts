import { z } from 'zod';

/** An oEmbed 1.0 answer of type `rich` (oembed.com, 2.3.4.4). */
export const oembed_schema = z.object({
	version: z.literal('1.0'),
	type: z.literal('rich'),
	html: z.string().regex(/^<iframe src="(?:https:\/\/|\/)/),
	width: z.int().positive(),
	height: z.int().positive(),
	title: z.string().min(1),
	provider_name: z.string().min(1),
	provider_url: z.string().regex(/^(?:https:\/\/|\/)/),
});
