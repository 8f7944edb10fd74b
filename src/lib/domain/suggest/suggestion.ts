/** A better position for a site, as a reader proposes it, and what would keep it from being taken. */

import type { Localized } from '../schema/localized.ts';
import { LANGUAGE_CODES } from '../language/languages.ts';
import { isInside } from '../../geometry/contains.ts';
import { findNearestPoint } from '../../geometry/nearest_point.ts';
import type { Polygonal } from '../../geometry/position.ts';
import type { SystemId } from '../../geometry/systems/systems.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { Position } from '../schema/geojson.ts';
import type { Placement } from '../schema/placement.ts';
import { PRECISIONS_M } from '../schema/precisions.ts';
import type { Evidence } from './correct/correction_kind.ts';
import { hasBadLink } from './correct/evidence.ts';
import { fillLanguages } from './reader_words.ts';

/** Classes with a point of their own. */
export const SUGGESTED_CLASSES = ['exact', 'near'] as const;
export type SuggestedClass = (typeof SUGGESTED_CLASSES)[number];

export type Suggestion = {
	/** `[lng, lat]`, WGS-84. */
	position: Position;
	class: SuggestedClass;
	precision_m: number;
	/** Why the place is there, in either language or both. */
	basis: Localized;
	/** Document, data set or visit the coordinates come from. */
	source: string;
	/** What else shows it; each may be empty. `date`: ISO day. */
	shown: Pick<Evidence, 'date' | 'link' | 'photo'>;
	original_datum: NonNullable<Placement['original_datum']>;
};

export type SuggestionFault =
	| 'no-point'
	| 'precision'
	| 'basis'
	| 'source'
	| 'link'
	| 'other-district'
	| 'unchanged';

/** Digits kept: about a decimetre for a place itself, about a metre beside it. */
const DIGITS: Record<SuggestedClass, number> = { exact: 6, near: 5 };

export function roundPosition([lng, lat]: Position, word: SuggestedClass): Position {
	const digits = DIGITS[word];
	return [Number(lng.toFixed(digits)), Number(lat.toFixed(digits))];
}

/** What the data files call the datum of typed or pressed coordinates; CGCS2000 is taken as equal to WGS-84. */
export function nameDatum(system: SystemId | null): Suggestion['original_datum'] {
	if (system === 'gcj02') return 'GCJ-02';
	return system === 'bd09' ? 'BD-09' : 'WGS-84';
}

/** Everything the data check would refuse; empty when the patch can be made. `districts`: polygons by adcode. */
export function findFaults(
	suggestion: Omit<Suggestion, 'position'> & { position: Position | null },
	site: SiteExport,
	districts: ReadonlyMap<number, Polygonal>,
): SuggestionFault[] {
	const { position, precision_m, basis, source } = suggestion;
	const [over, most] = PRECISIONS_M[suggestion.class];
	const faults: SuggestionFault[] = [];
	if (position === null) faults.push('no-point');
	else if (!isAtHome(roundPosition(position, suggestion.class), site, districts)) {
		faults.push('other-district');
	}
	if (!(precision_m > over && precision_m <= most)) faults.push('precision');
	if (LANGUAGE_CODES.every((code) => basis[code].trim() === '')) faults.push('basis');
	if (source.trim() === '') faults.push('source');
	if (hasBadLink(suggestion.shown)) faults.push('link');
	if (faults.length === 0 && standsAlready(suggestion, site)) faults.push('unchanged');
	return faults;
}

/** Nothing of it differs from what the atlas has. */
function standsAlready(
	{
		position,
		class: word,
		precision_m,
		basis,
	}: Omit<Suggestion, 'position'> & { position: Position | null },
	{ geometry, properties: { placement } }: SiteExport,
): boolean {
	const told = fillLanguages(basis);
	return (
		geometry?.type === 'Point' &&
		word === placement.class &&
		precision_m === placement.precision_m &&
		String(geometry.coordinates) === String(position && roundPosition(position, word)) &&
		LANGUAGE_CODES.some((code) => told[code] === placement.basis[code])
	);
}

/** The newspaper says which district a site is in; a position elsewhere is another claim, not a better position. */
function isAtHome(
	position: Position,
	{ properties: { district, outside } }: SiteExport,
	districts: ReadonlyMap<number, Polygonal>,
): boolean {
	const homes = [...districts].filter(([, polygon]) => isInside(position, polygon));
	if (outside) return homes.every(([adcode]) => district !== null && adcode !== district);
	return district === null || homes.some(([adcode]) => adcode === district);
}

/** Metres from where the atlas draws the site now, to its nearest place, 0 inside; null where it draws nothing but a sketch. */
export function measureMove(
	position: Position,
	{ geometry, properties }: SiteExport,
): number | null {
	if (!geometry || properties.placement.class === 'schematic') return null;
	return findNearestPoint(position, geometry).distance_m;
}
