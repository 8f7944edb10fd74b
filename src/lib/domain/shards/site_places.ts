/** Where sites may be and where they are drawn: points as pairs of whole numbers, other shapes as they are. */

import type { SitePlace } from '../map_model/whereabouts.ts';
import type { SiteRecord } from '../query/site_query.ts';
import type { Position } from '../schema/geojson.ts';
import { packCodes, type Codes, type Column, type Table } from './table_file.ts';

/** Steps of a degree; a step is 1 cm. */
const STEPS = 10_000_000;

/** What a place is: none, within so many metres of a point, somewhere in a district, or anything else. */
const KINDS = ['none', 'point', 'district', 'shape'] as const;
type Kind = (typeof KINDS)[number];

export type PlacesMeta = {
	/** Those that are neither a point nor a district. */
	shapes: Pick<SiteRecord, 'whereabouts' | 'drawn'>[];
};

export type PlaceSource = Pick<SiteRecord, 'whereabouts' | 'drawn' | 'mark_id'>;

type Row = { kind: Kind; at: Position; drawn: Position; number: number; mark: number };

const NOWHERE: Position = [0, 0];

/** The places, and the ids of marks and lines by which they are told. Positions are kept to 1 cm. */
export function buildPlaces(sources: readonly PlaceSource[]): {
	table: Table<PlacesMeta>;
	marks: string[];
} {
	const shapes: PlacesMeta['shapes'] = [];
	const marks: string[] = [];
	const mark_codes = new Map<string, number>();
	const known = new Map<string, number>();
	const rows: Row[] = [];
	const places = sources.map(({ whereabouts, drawn, mark_id }) => {
		const key = JSON.stringify([mark_id, whereabouts, drawn]);
		const seen = known.get(key);
		if (seen !== undefined) return seen;
		const mark = mark_id === null ? 0 : (mark_codes.get(mark_id) ?? marks.push(mark_id));
		if (mark_id !== null) mark_codes.set(mark_id, mark);
		known.set(key, rows.length);
		return rows.push(describePlace({ whereabouts, drawn }, mark, shapes)) - 1;
	});
	return {
		table: { meta: { shapes }, columns: { place: packCodes(places), ...pack(rows) } },
		marks,
	};
}

function describePlace(
	{ whereabouts, drawn }: PlacesMeta['shapes'][number],
	mark: number,
	shapes: PlacesMeta['shapes'],
): Row {
	const [sign, ...more] = drawn;
	if (whereabouts === null && !sign) {
		return { kind: 'none', at: NOWHERE, drawn: NOWHERE, number: 0, mark };
	}
	if (sign && more.length === 0 && whereabouts?.kind === 'district') {
		return {
			kind: 'district',
			at: whereabouts.middle,
			drawn: sign,
			number: whereabouts.adcode,
			mark,
		};
	}
	if (sign && more.length === 0 && whereabouts?.kind === 'around') {
		const { geometry, precision_m } = whereabouts;
		if (geometry.type === 'Point') {
			return { kind: 'point', at: geometry.coordinates, drawn: sign, number: precision_m, mark };
		}
	}
	const number = shapes.push({ whereabouts, drawn }) - 1;
	return { kind: 'shape', at: NOWHERE, drawn: NOWHERE, number, mark };
}

function pack(rows: readonly Row[]): Record<string, Column> {
	const list = (of: (row: Row) => Position): Int32Array =>
		Int32Array.from(rows.flatMap((row) => of(row).map((degrees) => Math.round(degrees * STEPS))));
	return {
		kind: packCodes(rows.map(({ kind }) => KINDS.indexOf(kind))),
		mark: packCodes(rows.map(({ mark }) => mark)),
		at: list(({ at }) => at),
		drawn: list(({ drawn }) => drawn),
		number: Float64Array.from(rows, ({ number }) => number),
	};
}

/** Places by number; sites of one mark with one precision share theirs. */
export class SitePlaces {
	/** The place of each row. */
	of_row: Codes;
	count: number;
	#table: Table<PlacesMeta>;

	constructor(table: Table<PlacesMeta>) {
		this.#table = table;
		this.of_row = table.columns['place'] as Codes;
		this.count = table.columns['kind']!.length;
	}

	/** Some are known to be in a district and no more. */
	get has_districts(): boolean {
		return this.#table.columns['kind']!.includes(KINDS.indexOf('district'));
	}

	/** Which mark or line draws a place, from 0; null for none. */
	markOf(place: number): number | null {
		const mark = this.#table.columns['mark']![place]!;
		return mark === 0 ? null : mark - 1;
	}

	show(place: number): Pick<SitePlace, 'drawn'> & Pick<SiteRecord, 'whereabouts'> {
		const { meta, columns } = this.#table;
		const number = columns['number']![place]!;
		const drawn = [this.#read('drawn', place)];
		const at = this.#read('at', place);
		switch (KINDS[columns['kind']![place]!]!) {
			case 'none':
				return { whereabouts: null, drawn: [] };
			case 'point': {
				const geometry = { type: 'Point' as const, coordinates: at };
				return { whereabouts: { kind: 'around', geometry, precision_m: number }, drawn };
			}
			case 'district':
				return { whereabouts: { kind: 'district', adcode: number, middle: at }, drawn };
			case 'shape':
				return meta.shapes[number]!;
		}
	}

	#read(column: 'at' | 'drawn', place: number): Position {
		const steps = this.#table.columns[column]!;
		return [steps[2 * place]! / STEPS, steps[2 * place + 1]! / STEPS];
	}
}
