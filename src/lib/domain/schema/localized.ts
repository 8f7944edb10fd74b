import { z } from 'zod';

export const localized_schema = z
	.strictObject({
		zh: z.string().trim().min(1).describe('Chinese'),
		en: z.string().trim().min(1).describe('English'),
	})
	.describe('A text in both languages of the atlas');

export type Localized = z.infer<typeof localized_schema>;
export type Language = keyof Localized;
