/** What reading pasted text comes to. */

import type { Position } from '../schema/geojson.ts';
import type { SystemId } from '../../geometry/systems/systems.ts';
import type { PairFault } from './read_pair.ts';

/** The two orders of a pair. For metres, `east-north` is easting first. */
export type PairOrder = 'east-north' | 'north-east';

/** Maps whose links are read. `atlas` is this one. */
export const MAP_SERVICES = [
	'amap',
	'baidu',
	'tencent',
	'apple',
	'google',
	'osm',
	'geo',
	'atlas',
] as const;
export type MapService = (typeof MAP_SERVICES)[number];

/** Who said which system the numbers are in: the reader, their size, words beside them, or the link they stand in. */
export type ToldBy = 'chosen' | 'metres' | 'words' | MapService;

/** What the text said beyond the pair, or what the pair is not. */
export type ReadingNote =
	/** A height was left out. */
	| 'height'
	/** An accuracy was left out. */
	| 'accuracy'
	/** The middle of a map's window, no marker. */
	| 'window'
	/** Metres without the number of a zone. */
	| 'no-zone';

export type FoundPosition = {
	kind: 'position';
	/** `[lng, lat]`, WGS-84. */
	position: Position;
	/** As typed, in its system: `[lng, lat]` in degrees or `[easting, northing]` in metres. */
	typed: Position;
	system: SystemId;
	order: PairOrder;
	/** The position lies where its system may be used. */
	is_in_area: boolean;
	told_by: ToldBy;
	notes: readonly ReadingNote[];
	/** The same numbers in the other datum that the link may have meant; null when there is none. */
	other: FoundPosition | null;
};

/** A part of the answer that only the reader knows. */
export type AskedFor =
	/** Which number is the longitude. */
	| 'order'
	/** Which datum the numbers are in. */
	| 'datum'
	/** Whether a pair amid other words is meant. */
	| 'words';

export type CoordinateFault =
	| { kind: 'fault'; fault: PairFault | 'out-of-range' }
	/** Gauss-Krueger metres whose prefix names another zone than the city's. */
	| { kind: 'fault'; fault: 'other-zone'; zone: number }
	/**
	 * `found` is the host of a link, or the word that stands in the way: a link that holds no position (short ones lead to it
	 * elsewhere), holds several, or is nobody's we know; a line or area; a code of places; a system that is not known here.
	 */
	| {
			kind: 'fault';
			fault:
				| 'link-short'
				| 'link-empty'
				| 'link-several'
				| 'link-unknown'
				| 'not-point'
				| 'place-code'
				| 'other-system';
			found: string;
	  };

export type CoordinateReading =
	| FoundPosition
	/** The reader must say. */
	| { kind: 'ambiguous'; about: AskedFor; options: readonly FoundPosition[] }
	| CoordinateFault;
