/** What every reader of files hands on: features as they stand in the file, or a table. */

import type { Feature, Geometry } from 'geojson';
import type { SourceId } from '../../geometry/systems/source_systems.ts';
import type { OwnNote } from './own_problem.ts';

export type OwnFormat = 'GeoJSON' | 'CSV' | 'KML' | 'KMZ' | 'GPX' | 'Shapefile';

export type OwnFeature = Feature<Geometry | null>;

/** A table before anybody has said which columns hold the coordinates. */
export type OwnTable = {
	fields: string[];
	rows: string[][];
	/** Line of the file each row begins on, from 1. */
	lines: number[];
	/** Columns that look like longitude or easting, and latitude or northing; the same twice where one holds both; -1 where none does. */
	x: number;
	y: number;
	/** The column of WKT or GeoJSON; -1 for none. */
	geometry: number;
	/** How each column writes its numbers: a comma before the fraction. */
	has_comma: boolean[];
};

/** `part` is the file's name in the archive. */
export type OwnChoice = { part: string; parts: { part: string; count: number }[] };

/** Coordinates are still as the file has them. */
export type OwnReading = {
	format: OwnFormat;
	features: OwnFeature[];
	/** A table whose columns are still to be named; then there are no features yet. */
	table: OwnTable | null;
	/** What the file itself says its coordinates are in. */
	declared: SourceId | null;
	notes: OwnNote[];
	/** The layers of an archive that holds several, of which this is one. */
	choice?: OwnChoice;
};
