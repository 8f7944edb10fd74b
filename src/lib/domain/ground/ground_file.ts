/** `ground.json`: what the operator's own ground is made of. `npm run ground` writes it, the build reads it. */

import { z } from 'zod';
import { position_schema } from '../schema/geojson.ts';
import { localized_schema } from '../schema/localized.ts';
import { GROUND_SCHEMA_IDS } from './ground_schemas.ts';

export const GROUND_FILE = 'ground.json';
/** Of `ground.json` as it is written now. */
export const GROUND_VERSION = 1;
/** Archives are named by the first 16 digits of the SHA-256 of their bytes. */
export const ARCHIVE_NAME = /^[0-9a-f]{16}\.pmtiles$/;

const zoom = z.int().min(0).max(22);
const day = z.iso.date();
const bounds_schema = z
	.tuple([...position_schema.def.items, ...position_schema.def.items])
	.refine(
		([west, south, east, north]) => west < east && south < north,
		'[west, south, east, north] in degrees',
	);

const archive_shape = {
	file: z.string().regex(ARCHIVE_NAME).describe('Name beside this file and below /ground/'),
	bytes: z.int().positive(),
	tiles: z.int().positive(),
	zooms: z
		.tuple([zoom, zoom])
		.refine(([first, last]) => first <= last, 'the lowest zoom first')
		.describe('Lowest and highest zoom with tiles; beyond the highest its tiles are drawn larger'),
	bounds: bounds_schema.describe('What was cut out, with its margin'),
	source: z.string().trim().min(1).describe('Name of the file or address it was cut from'),
	credit: localized_schema.describe('The line that its licence asks for'),
	licence: z.string().trim().min(1),
	date: day.nullable().describe('Day of its data; null where the archive does not say'),
	cut_on: day,
};

export const ground_schema = z
	.strictObject({
		version: z.literal(GROUND_VERSION),
		map: z.strictObject({ ...archive_shape, schema: z.enum(GROUND_SCHEMA_IDS) }).optional(),
		relief: z
			.strictObject({
				...archive_shape,
				encoding: z.enum(['terrarium', 'mapbox']),
				tile_px: z.union([z.literal(256), z.literal(512)]),
				heights: z.tuple([z.number(), z.number()]).describe('Lowest and highest in it, metres'),
				accuracy_m: z
					.number()
					.positive()
					.nullable()
					.describe('Of heights, metres; null where nobody has said'),
			})
			.optional(),
	})
	.refine(({ map, relief }) => map ?? relief, '"map", "relief" or both');

export type Ground = z.infer<typeof ground_schema>;
export type GroundMap = NonNullable<Ground['map']>;
export type GroundRelief = NonNullable<Ground['relief']>;
export type GroundArchive = GroundMap | GroundRelief;
export type ReliefEncoding = GroundRelief['encoding'];
