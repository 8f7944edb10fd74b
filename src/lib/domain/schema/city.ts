import { THEMES, listWords } from './vocabulary.ts';
import { MACHINE_LOCALE, LANGUAGE_CODES } from '../language/languages.ts';
import { z } from 'zod';
import { adcode_schema, id_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';

const time_zone_schema = z.string().refine(isTimeZone, 'a time zone like Asia/Shanghai');

/** `city.yaml`: the city an atlas is of. What can be computed from its districts is not written here. */
export const city_schema = z.strictObject({
	name: localized_schema.describe('As people say it, without its rank'),
	official_name: localized_schema.describe('As official lists write it, in Chinese with its rank'),
	full_name: localized_schema.describe('With its province'),
	title: localized_schema.describe('What the atlas is called'),
	short_title: localized_schema
		.optional()
		.describe('Under an icon on a phone; the title where left out'),
	description: localized_schema.describe('What the atlas is, in one line'),
	known_gaps: z
		.array(localized_schema)
		.optional()
		.describe(
			'What its data lacks, for the page of data; what can be counted is said there anyway',
		),
	example: localized_schema
		.optional()
		.describe('A place that readers may look for; the first district where left out'),
	code: adcode_schema.describe('GB/T 2260 code of the city: its last two digits are 00'),
	published_area_km2: z
		.number()
		.positive()
		.optional()
		.describe('Of the whole city; new polygons of its districts are held against it'),
	slug: id_schema.describe('Begins the names of files that readers take home; never changed'),
	tag: z
		.strictObject({
			authority: id_schema,
			date: z.iso.date().describe('A day on which the authority was yours'),
		})
		.describe('Begins the ids of feed entries and data sets (RFC 4151); never changed'),
	time_zone: time_zone_schema.describe('Where its sources are dated: Asia/Shanghai'),
	languages: z
		.array(z.string())
		.refine(isEveryLanguage, {
			error: `[${LANGUAGE_CODES.join(', ')}], the languages that this atlas is written in, each in every text (what another takes, or one less, says geo/README.md under Languages)`,
		})
		.meta({
			description: 'Languages of every text; the first is the one without a prefix',
			const: LANGUAGE_CODES,
		}),
	themes: z
		.array(
			z.strictObject({
				id: id_schema.describe('Part of links and of names of files; never changed'),
				name: localized_schema,
				look: z.enum(listWords(THEMES)).describe('Whose colour and sign it has'),
			}),
		)
		.min(1)
		.optional()
		.describe(
			'Its own themes, each in a look of its own, in the order lists show them; those of the atlas where left out',
		),
	districts: z
		.array(adcode_schema)
		.min(1)
		.describe('Adcodes of its districts, in the order lists show them'),
});

export type CityFile = z.infer<typeof city_schema>;

function isEveryLanguage(languages: readonly string[]): boolean {
	return languages.join() === LANGUAGE_CODES.join();
}

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat(MACHINE_LOCALE, { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
