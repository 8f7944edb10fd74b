/** The schemas of vector tiles that the ground may be in, and what each calls a thing. Style layers and the drawn map are made from this table. */

import type { GroundSchema } from './ground_schema.ts';
import { OPENMAPTILES } from './schemas/openmaptiles.ts';
import { PROTOMAPS } from './schemas/protomaps.ts';
import { SHORTBREAD } from './schemas/shortbread.ts';
import type {
	Condition,
	GroundClass,
	GroundGeometry,
	GroundPart,
	GroundSubject,
} from './subjects.ts';

const SCHEMAS = [PROTOMAPS, SHORTBREAD, OPENMAPTILES] as const;

export type GroundSchemaId = (typeof SCHEMAS)[number]['id'];

export const GROUND_SCHEMAS: readonly (GroundSchema & { id: GroundSchemaId })[] = SCHEMAS;
export const GROUND_SCHEMA_IDS = SCHEMAS.map(({ id }) => id);

/** What a property of a feature may be. */
export type GroundProperties = Readonly<Record<string, unknown>>;

export function getGroundSchema(id: GroundSchemaId): GroundSchema {
	return GROUND_SCHEMAS.find((schema) => schema.id === id)!;
}

/** Where a schema keeps a subject, or one class of it. */
export function listParts<S extends GroundSubject>(
	schema: GroundSchema,
	subject: S,
	name?: GroundClass<S>,
): GroundPart[] {
	return schema.parts.filter(
		(part) => part.subject === subject && (name === undefined || part.class === name),
	);
}

/** Every layer that anything is taken from; all others, boundaries among them, are cut away. */
export function listLayers(schema: GroundSchema): string[] {
	return [...new Set(schema.parts.map(({ layer }) => layer))].sort();
}

/** Whether a feature of the part's layer belongs to the part. */
export function isOfPart(
	part: GroundPart,
	geometry: GroundGeometry,
	properties: GroundProperties,
): boolean {
	return (
		geometry === part.geometry && part.where.every((condition) => holds(condition, properties))
	);
}

export function holds(condition: Condition, properties: GroundProperties): boolean {
	const value = properties[condition.field];
	if ('is' in condition) return condition.is.some((wanted) => wanted === value);
	return !condition.not.some((unwanted) => unwanted === value);
}

/** The first of the fields that holds a name; null where none does. */
export function pickName(fields: readonly string[], properties: GroundProperties): string | null {
	for (const field of fields) {
		const value = properties[field];
		if (typeof value === 'string' && value.trim() !== '') return value;
	}
	return null;
}

/** All numbers of a road, each once, in the order of the tiles; none where it has none. */
export function pickNumbers(
	{ numbers }: Pick<GroundSchema, 'numbers'>,
	properties: GroundProperties,
): string[] {
	const all = pickName(numbers, properties)?.split(/[;\n]/) ?? [];
	return [...new Set(all.map((number) => number.trim()))].filter((number) => number !== '');
}

/** What comes first of several names: the lower, the greater. */
export function rankName(
	{ rank }: Pick<GroundSchema, 'rank'>,
	properties: GroundProperties,
): number {
	const value = Number(properties[rank.field] ?? 0) || 0;
	return rank.first === 'low' ? value : -value;
}
