import type { Corners } from '../../geometry/fit/picture_place.ts';
import type { SourceId } from '../../geometry/systems/source_systems.ts';
import type { Bounds } from '../schema/geojson.ts';
import type { FitFacts } from './fit_pins.ts';
import type { PictureNote } from './picture_problem.ts';

/** What a layer says of its picture. */
export type PictureSummary = {
	format: string;
	/** Bytes that are kept. */
	size: number;
	/** Of what is drawn. */
	pixels: [width: number, height: number];
	/** Metres along a pixel's side. */
	pixel_m: number;
	corners: Corners;
	/** `[west, south, east, north]`, WGS-84. */
	bounds: Bounds;
	/** The system its own reference is in; null where it was pinned by points. */
	system: SourceId | null;
	fit: FitFacts | null;
	notes: PictureNote[];
};
