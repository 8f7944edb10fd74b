import { z } from 'zod';
import { access_schema } from './access.ts';
import { position_schema } from './geojson.ts';
import { excerpt_ref_schema, id_schema } from './identifiers.ts';
import { localized_schema } from './localized.ts';

/** What a stop may switch on over the map: the extents of every stop, or the sketched lines. */
export const TOUR_OVERLAYS = ['extents', 'lines'] as const;

export const tour_stop_schema = z.strictObject({
	id: id_schema.describe('Part of the link to the stop; unique in its tour'),
	site: id_schema.optional().describe('The site it stops at; either this or `place`'),
	place: id_schema.optional().describe('A gazetteer entry, where no site is meant'),
	text: localized_schema.describe('Our own words'),
	excerpt: excerpt_ref_schema.describe('The excerpt that is quoted'),
	camera: z
		.strictObject({ center: position_schema, zoom: z.number().min(6.5).max(15) })
		.optional()
		.describe('What the map shows; left out, the whole extent of the stop'),
	overlays: z.array(z.enum(TOUR_OVERLAYS)).default([]),
	access: access_schema,
	travel: localized_schema.optional().describe('On the way to the next stop, in our words'),
});

/** An ordered way through sites and places: `geo/tours/<id>.yaml`. */
export const tour_schema = z.strictObject({
	id: id_schema,
	order: z.int().min(1).describe('Place in the list of tours'),
	title: localized_schema,
	lead: localized_schema,
	season: localized_schema.describe('When to go, as far as anybody says'),
	themes: z.array(id_schema).min(1).describe('Of the city'),
	stops: z.array(tour_stop_schema).min(2),
});

export type TourStop = z.infer<typeof tour_stop_schema>;
export type Tour = z.infer<typeof tour_schema>;
