import { GROUND_SCHEMAS, type GroundProperties, type GroundSchemaId } from './ground_schemas.ts';
import type { GroundSchema } from './ground_schema.ts';

/** A layer that an archive says it has, as its metadata lists them. */
export type ListedLayer = { id: string; fields: readonly string[] };

/** What some tiles of an archive hold: the properties of some features of each layer. */
export type SeenLayers = Readonly<Record<string, readonly GroundProperties[]>>;

export type Recognised =
	| { id: GroundSchemaId; why: 'listed' | 'seen' }
	| { id: null; expected: string; found: string };

/** Layers and fields of schemas that are often met and not taken. */
const OTHERS: readonly { title: string; isIt: (layers: readonly ListedLayer[]) => boolean }[] = [
	{
		title: 'Protomaps basemap 3 or older',
		isIt: (layers) =>
			layers.some(({ fields }) => fields.includes('pmap:kind')) ||
			hasAll(layers, ['roads', 'physical_line']),
	},
	{
		title: 'Mapbox Streets',
		isIt: (layers) => hasAll(layers, ['road', 'place_label']),
	},
	{
		title: 'Tilezen',
		isIt: (layers) => hasAll(layers, ['roads', 'earth', 'transit', 'water']),
	},
];

export const EXPECTED_SCHEMAS = GROUND_SCHEMAS.map(({ title }) => title).join(', ');

/**
 * Which schema an archive is in, by the layers its metadata lists (null where it lists none) and by what tiles hold.
 * The two must agree: a list alone may be of another archive.
 */
export function recogniseSchema(
	listed: readonly ListedLayer[] | null,
	seen: SeenLayers,
): Recognised {
	const layers = listed ?? describeSeen(seen);
	const known = OTHERS.find(({ isIt }) => isIt(layers));
	if (known) return refuse(known.title);
	const schema = listed
		? GROUND_SCHEMAS.find(({ needed }) => hasAll(listed, needed))
		: GROUND_SCHEMAS.find((candidate) => countMarks(candidate, seen).of > 0);
	if (!schema) return refuse(layers.length > 0 ? listNames(layers) : 'no layer at all');
	const { marked, of } = countMarks(schema, seen);
	if (of > 0 && marked * 2 < of) {
		const { layer, field } = schema.mark;
		return refuse(
			`layers like those of ${schema.title}, but ${of - marked} of ${of} features of "${layer}" have no known "${field}"`,
		);
	}
	if (of === 0 && Object.keys(seen).some((name) => !listLayerNames(layers).includes(name)))
		return refuse(`tiles with layers that its list lacks: ${Object.keys(seen).sort().join(', ')}`);
	return { id: schema.id, why: listed ? 'listed' : 'seen' };
}

/** How many features of the layer that tells a schema have one of its values. */
function countMarks({ mark }: GroundSchema, seen: SeenLayers): { marked: number; of: number } {
	const features = seen[mark.layer] ?? [];
	const marked = features.filter((properties) =>
		mark.values.some((value) => value === properties[mark.field]),
	);
	return { marked: marked.length, of: features.length };
}

function describeSeen(seen: SeenLayers): ListedLayer[] {
	return Object.entries(seen).map(([id, features]) => ({
		id,
		fields: [...new Set(features.flatMap((properties) => Object.keys(properties)))],
	}));
}

function hasAll(layers: readonly ListedLayer[], wanted: readonly string[]): boolean {
	return wanted.every((name) => layers.some(({ id }) => id === name));
}

function listLayerNames(layers: readonly ListedLayer[]): string[] {
	return layers.map(({ id }) => id);
}

function listNames(layers: readonly ListedLayer[]): string {
	const names = listLayerNames(layers).sort();
	const shown = names.slice(0, 12).join(', ');
	return `layers ${shown}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`;
}

function refuse(found: string): Recognised {
	return { id: null, expected: EXPECTED_SCHEMAS, found };
}
