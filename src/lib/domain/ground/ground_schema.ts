import type { InEvery } from '../language/languages.ts';
import type { Condition, GroundPart, GroundValue } from './subjects.ts';

/** What one schema of vector tiles calls the things of the ground. */
export type GroundSchema = {
	id: string;
	/** As messages call it. */
	title: string;
	/** Where it is described. */
	docs: string;
	/** Layers without which an archive is not in this schema. */
	needed: readonly string[];
	/** Every feature of this layer has one of these values in this field: tiles are told by it. */
	mark: { layer: string; field: string; values: readonly GroundValue[] };
	parts: readonly GroundPart[];
	/** Fields that may hold a name, the best first; each ends with the local one. */
	names: InEvery<readonly string[]>;
	/** Fields that may hold a road's numbers, the best first; the first that has any counts. Several are parted by a semicolon, as in OpenStreetMap, or a line's end. */
	numbers: readonly string[];
	/** Which names go first where there is no room for all. */
	rank: { field: string; first: 'low' | 'high' };
	/** Of roads and railways. */
	tunnel: Condition;
	/** Slip roads. */
	link: Condition;
};
