import { z } from 'zod';
import { LANGUAGES, inEvery, type InEvery } from '../language/languages.ts';

/** A text's key for each language, for objects that have other keys beside them. */
export const localized_shape = inEvery((language) =>
	z.string().trim().min(1).describe(LANGUAGES[language].english_name),
);

export const localized_schema = z
	.strictObject(localized_shape)
	.describe('A text in every language of the atlas');

export type Localized = InEvery<string>;
export type Language = keyof Localized;
