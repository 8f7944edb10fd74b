/** What can be said of one point: a section a subject, each with its own answerer. */

import type { Whereabouts } from '../near/site_distance.ts';
import type { Position } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import type { PlacementClass } from '../schema/vocabulary.ts';
import type { TownshipFeature } from '../schema/township.ts';
import type { Polygonal } from '../../geometry/position.ts';

/** `sure`: it is so; `edge`: on the border or the line itself; `possible`: what is known allows it and its opposite; `near`: not here, but close by. */
export const SURENESSES = ['sure', 'edge', 'possible', 'near'] as const;
export type Sureness = (typeof SURENESSES)[number];

/** What a row leads to. */
export type HereTarget = { kind: 'site'; id: string } | { kind: 'district'; adcode: number };

export type HereRow = {
	name: Localized;
	sureness: Sureness;
	/** What it rests on: distances, precision, placement. */
	detail: Localized;
	target?: HereTarget;
};

export type HerePart = {
	rows: readonly HereRow[];
	/** What holds for all rows, or why there is none. */
	notes: readonly Localized[];
};

export type HereDistrict = { adcode: number; name: Localized; polygon: Polygonal };

export type HereSite = {
	id: string;
	name: Localized;
	class: PlacementClass;
	/** null where it has none: known to the city only, or not placed. */
	whereabouts: Whereabouts | null;
	/** How well it is placed, in words. */
	placement: Localized;
};

/** What a reader drew. Corners are `[lng, lat]`, a polygon's not closed; what has no name of its own is counted. */
export type HereDrawing = {
	kind: 'point' | 'line' | 'polygon';
	corners: readonly Position[];
	name?: Localized;
};

/** Of a layer of the reader's own: its features that are here or close by, the nearest first, and how many more there are. */
export type OwnHits = {
	layer: string;
	count: number;
	hits: readonly { label: string; distance_m: number; is_inside: boolean }[];
};

/** `metres` above the sea, as the operator's relief has it; null where it does not reach. `step_m`: from one height of it to the next. */
export type HereHeight = {
	metres: number | null;
	step_m: number;
	/** ± metres; null where nobody has said. */
	accuracy_m: number | null;
	credit: Localized;
};

/** All that answerers read. What the map did not bring is null and leaves its section out. */
export type HereGround = {
	districts: readonly HereDistrict[];
	townships: readonly TownshipFeature[];
	sites: readonly HereSite[];
	own: readonly OwnHits[] | null;
	/** Left out where the atlas has no relief. */
	height?: HereHeight;
	drawings: readonly HereDrawing[] | null;
};

/** `answer` gets `[lng, lat]`, WGS-84; null leaves the section out. */
export type HereAnswerer = {
	id: string;
	title: Localized;
	answer: (position: Position, ground: HereGround) => HerePart | null;
};

export type HereSection = { id: string; title: Localized } & HerePart;
