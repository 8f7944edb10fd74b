/** Which codes EPSG gave to the Gauss-Krueger zones of China, row by row. */

export type SourceDatum =
	| 'WGS 84'
	| 'CGCS2000'
	| 'Xian 1980'
	| 'Beijing 1954'
	| 'New Beijing'
	| 'GCJ-02'
	| 'BD-09';

type Series = {
	datum: SourceDatum;
	width: 3 | 6;
	/** Eastings start with the number of the zone. */
	has_prefix: boolean;
	/** Code of the first zone. */
	code: number;
	/** First and last zone that has a code in this row. */
	zones: [number, number];
};

/** Zones of 6 degrees are 13 to 23, of 3 degrees 25 to 45; EPSG numbers each row of them in order. */
function listRows(datum: SourceDatum, codes: [number, number, number, number]): Series[] {
	return codes.map((code, row) => {
		const width = row < 2 ? 6 : 3;
		const zones: [number, number] = width === 6 ? [13, 23] : [25, 45];
		return { datum, width, has_prefix: row % 2 === 0, code, zones };
	});
}

const SERIES: readonly Series[] = [
	...listRows('CGCS2000', [4491, 4502, 4513, 4534]),
	...listRows('Xian 1980', [2327, 2338, 2349, 2370]),
	...listRows('Beijing 1954', [21413, 21453, 2401, 2422]),
	{ datum: 'Beijing 1954', width: 6, has_prefix: false, code: 21473, zones: [13, 23] },
	{ datum: 'New Beijing', width: 6, has_prefix: true, code: 4568, zones: [13, 23] },
	{ datum: 'New Beijing', width: 6, has_prefix: false, code: 4579, zones: [13, 23] },
	{ datum: 'New Beijing', width: 3, has_prefix: true, code: 4652, zones: [25, 29] },
	{ datum: 'New Beijing', width: 3, has_prefix: true, code: 4766, zones: [30, 45] },
	{ datum: 'New Beijing', width: 3, has_prefix: false, code: 4782, zones: [25, 43] },
	{ datum: 'New Beijing', width: 3, has_prefix: false, code: 4812, zones: [44, 44] },
	{ datum: 'New Beijing', width: 3, has_prefix: false, code: 4822, zones: [45, 45] },
];

export type Zone = {
	datum: SourceDatum;
	/** Degrees. */
	width: 3 | 6;
	has_prefix: boolean;
	zone: number;
	/** Degrees east. */
	meridian: number;
};

/** The zone of a code; null for the code of something else. */
export function findZone(code: number): Zone | null {
	const row = SERIES.find(({ code: first, zones: [low, high] }) => {
		return code >= first && code <= first + high - low && Number.isInteger(code);
	});
	if (!row) return null;
	const { datum, width, has_prefix } = row;
	const zone = row.zones[0] + code - row.code;
	return { datum, width, has_prefix, zone, meridian: width === 6 ? 6 * zone - 3 : 3 * zone };
}

/** The code of the zone with this meridian and false easting; null where there is none. */
export function findZoneCode(
	datum: SourceDatum,
	meridian: number,
	false_easting_m: number,
): number | null {
	for (const row of SERIES.toReversed()) {
		const zone = row.width === 6 ? (meridian + 3) / 6 : meridian / 3;
		const [low, high] = row.zones;
		if (row.datum !== datum || zone < low || zone > high || !Number.isInteger(zone)) continue;
		const expected = row.has_prefix ? zone * 1e6 + 500_000 : 500_000;
		if (expected === false_easting_m) return row.code + zone - low;
	}
	return null;
}
