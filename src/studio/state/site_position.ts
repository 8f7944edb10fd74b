import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import type { Placement } from '$lib/domain/schema/placement.ts';
import { PRECISIONS_M } from '../../lib/domain/schema/precisions.ts';
import type { SiteGeometry } from '$lib/domain/schema/site.ts';
import type { PlacementClass } from '$lib/domain/schema/vocabulary.ts';
import type { Unit } from '../api/answers.ts';
import { buildShape, listCorners } from './place_shape.ts';

export type SitePosition = { geometry: SiteGeometry | null; placement: Placement };

/** How a position is given. */
export type PlaceWay = 'point' | 'line' | 'outline' | 'unit' | 'unplaced';

/** What a position given this way may be called. */
export const CLASSES_BY_WAY: Readonly<Record<PlaceWay, readonly PlacementClass[]>> = {
	point: ['near', 'exact', 'area'],
	line: ['schematic', 'near', 'exact'],
	outline: ['area', 'near', 'exact'],
	unit: ['area'],
	unplaced: ['unplaced'],
};

/** What stands in the form, whether it is whole or not. */
export type PositionForm = {
	way: PlaceWay;
	corners: readonly Position[];
	/** The shape is another than the one it began with. */
	is_drawn: boolean;
	/** Code of a township, a district or the city. */
	unit: string;
	/** Name of an area that is no such unit. */
	zone: Localized;
	placement: Placement;
};

/** `city`: the city's own code. */
export function startForm(position: SitePosition, city: string): PositionForm {
	const { extent } = position.placement;
	return {
		way: findWay(position),
		corners: listCorners(position.geometry),
		is_drawn: false,
		unit: findUnitCode(extent, city),
		zone: extent && 'name' in extent ? extent.name : { zh: '', en: '' },
		placement: position.placement,
	};
}

function findUnitCode(extent: Placement['extent'], city: string): string {
	if (extent?.kind === 'township') return extent.code;
	if (extent?.kind === 'district') return String(extent.adcode);
	return extent?.kind === 'city' ? city : '';
}

export function findWay({ geometry, placement }: SitePosition): PlaceWay {
	const { extent } = placement;
	if (placement.class === 'area' && extent && !('name' in extent)) return 'unit';
	if (geometry === null) return 'unplaced';
	if (geometry.type.endsWith('LineString')) return 'line';
	return geometry.type.endsWith('Polygon') ? 'outline' : 'point';
}

/** What would be drawn; null while the form gives no shape, and for what has none. */
export function findShape(
	{ way, corners, is_drawn, unit }: PositionForm,
	before: SitePosition,
	units: readonly Unit[],
): SiteGeometry | null {
	if (!is_drawn) return before.geometry;
	if (way === 'unit') return units.find(({ code }) => code === unit)?.placed?.geometry ?? null;
	return buildShape(way, corners);
}

/**
 * The position as it would be written; null while something is missing.
 * @param day ISO day of the decision
 */
export function buildPosition(
	form: PositionForm,
	before: SitePosition,
	units: readonly Unit[],
	day: string,
): SitePosition | null {
	const { way, placement, unit, is_drawn } = form;
	const geometry = findShape(form, before, units);
	const placed = units.find(({ code }) => code === unit)?.placed ?? null;
	const is_shapeless = way === 'unplaced' || (way === 'unit' && placed !== null);
	if (geometry === null && is_drawn && !is_shapeless) return null;
	if (!isTold(placement.basis) || !isTold(placement.decided.by)) return null;
	if (placement.source.trim() === '') return null;
	const extent = findExtent(form, before, placed);
	if (placement.class === 'area' && extent === null) return null;
	const { extent: _old, ...kept } = placement;
	const of_unit = way === 'unit' && is_drawn ? placed!.placement : null;
	const is_own = placement.class === 'exact' || placement.class === 'near';
	return {
		geometry,
		placement: {
			...kept,
			precision_m: geometry === null ? null : of_unit ? of_unit.precision_m : kept.precision_m,
			is_thing_itself: placement.class === 'exact' || (is_own && kept.is_thing_itself),
			original_datum:
				geometry === null ? null : ((of_unit ?? kept).original_datum ?? kept.original_datum),
			place: is_drawn ? (of_unit?.place ?? null) : before.placement.place,
			...(extent ? { extent } : {}),
			decided: { ...kept.decided, on: day },
		},
	};
}

function findExtent(
	{ way, zone, placement, is_drawn }: PositionForm,
	before: SitePosition,
	placed: Unit['placed'],
): Placement['extent'] | null {
	if (placement.class !== 'area') return null;
	if (way === 'unit') return (is_drawn ? placed?.placement : before.placement)?.extent ?? null;
	if (!isTold(zone)) return null;
	const kind = before.placement.extent?.kind === 'outside' ? 'outside' : 'zone';
	return { kind, name: zone };
}

/** Metres a class allows, over the first and up to the second; null where every radius fits. */
export function rangeOf(word: PlacementClass): readonly [number, number] | null {
	return word === 'exact' || word === 'near' ? PRECISIONS_M[word] : null;
}

function isTold(words: Localized): boolean {
	return Object.values(words).every((text) => text.trim() !== '');
}
