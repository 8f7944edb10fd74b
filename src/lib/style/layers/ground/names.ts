import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../../../domain/schema/localized.ts';
import type { GroundClass } from '../../../domain/ground/subjects.ts';
import { SETTLED } from '../../../domain/ground/own_names.ts';
import { SANS } from '../fonts.ts';
import { NUMBER_BOX } from '../../signs/number_box.ts';
import { buildNameField } from './ground_filter.ts';
import { buildClassLayers, type GroundStyle } from './ground_layer.ts';

export type NameStyle = GroundStyle & {
	language: Language;
	/** The atlas's own places, in all languages: what bears their names is not named twice. */
	own_names: readonly string[];
};

type Lettering = {
	from_zoom: number;
	/** CSS pixels. */
	size: number;
	tone: 'place' | 'water_name' | 'road_name';
	/** Stands along its line. */
	is_along?: true;
	/** Clear of the dot of nothing: set wide, as areas are. */
	spacing?: number;
};

/** The greatest first: a name without room gives way to one before it. */
const LETTERING: Record<GroundClass<'name'>, Lettering> = {
	city: { from_zoom: 6, size: 13, tone: 'place', spacing: 0.08 },
	town: { from_zoom: 8.5, size: 12, tone: 'place' },
	suburb: { from_zoom: 11, size: 11.5, tone: 'place', spacing: 0.06 },
	village: { from_zoom: 11.5, size: 11.5, tone: 'place' },
	hamlet: { from_zoom: 13, size: 11, tone: 'place' },
	water: { from_zoom: 11, size: 11.5, tone: 'water_name', spacing: 0.06 },
	river: { from_zoom: 10.5, size: 11.5, tone: 'water_name', is_along: true, spacing: 0.1 },
	road: { from_zoom: 13, size: 11, tone: 'road_name', is_along: true },
};

/** Before villages, as on paper: they find no room where a number has it. */
const NUMBERS = { from_zoom: 10.5, after: 'suburb' } as const;

/** The least first: MapLibre finds room for what lies on top first. */
export function buildGroundNames(style: NameStyle): LayerSpecification[] {
	const { schema, colors, language, own_names } = style;
	const text = buildNameField(schema.names[language]);
	return (Object.keys(LETTERING) as GroundClass<'name'>[]).toReversed().flatMap((name) => {
		const numbers = name === NUMBERS.after ? buildRoadNumbers(style) : [];
		const { from_zoom, size, tone, is_along, spacing = 0 } = LETTERING[name];
		const names = buildClassLayers(
			schema,
			['name', name],
			'symbol',
			{
				minzoom: from_zoom,
				layout: {
					'text-field': text,
					'text-font': SANS,
					'text-size': size,
					'text-letter-spacing': spacing,
					'text-padding': 6,
					...(is_along
						? { 'symbol-placement': 'line', 'symbol-spacing': 320, 'text-max-angle': 35 }
						: { 'text-max-width': 8, 'symbol-sort-key': buildRank(style) }),
				},
				paint: {
					'text-color': colors[tone],
					'text-halo-color': colors.halo,
					'text-halo-width': 1.3,
				},
			},
			...(SETTLED.has(name) && own_names.length > 0 ? [isNew(schema.names, own_names)] : []),
		);
		return [...numbers, ...names];
	});
}

/** A road's numbers in a box, as paper has them; of several, one below the other. */
function buildRoadNumbers({ schema, colors }: NameStyle): LayerSpecification[] {
	const numbers = buildNameField(schema.numbers);
	return buildClassLayers(
		schema,
		['name', 'road', 'number'],
		'symbol',
		{
			minzoom: NUMBERS.from_zoom,
			layout: {
				'text-field': splitNumbers(numbers),
				'text-font': SANS,
				'text-size': 10.5,
				'text-line-height': 1.15,
				'text-rotation-alignment': 'viewport',
				'icon-image': NUMBER_BOX,
				'icon-text-fit': 'both',
				'icon-text-fit-padding': [1, 3, 1, 3],
				'icon-rotation-alignment': 'viewport',
				'symbol-placement': 'line',
				'symbol-spacing': 300,
				'text-padding': 8,
				'icon-padding': 8,
			},
			paint: { 'text-color': colors.place },
		},
		['!=', numbers, ''],
	);
}

/** OpenStreetMap parts numbers by semicolons, with a blank behind them or without; some tiles have line ends for those. */
function splitNumbers(numbers: ExpressionSpecification): ExpressionSpecification {
	const part = (text: ExpressionSpecification, by: string): ExpressionSpecification =>
		['join', ['split', text, by], '\n'] as unknown as ExpressionSpecification;
	return part(part(numbers, '; '), ';');
}

/** In no language the beginning of a name of ours, as 桐木 is of 桐木镇. */
function isNew(
	fields: GroundStyle['schema']['names'],
	own_names: readonly string[],
): ExpressionSpecification {
	const all = own_names.map((name) => `|${name}`).join('');
	return [
		'all',
		...Object.values(fields).map((of_language) => [
			'any',
			['==', buildNameField(of_language), ''],
			['!', ['in', ['concat', '|', buildNameField(of_language)], ['literal', all]]],
		]),
	] as unknown as ExpressionSpecification;
}

function buildRank({ schema: { rank } }: GroundStyle): ExpressionSpecification {
	const value = ['to-number', ['get', rank.field], 0];
	return (rank.first === 'low' ? value : ['-', 0, value]) as unknown as ExpressionSpecification;
}
