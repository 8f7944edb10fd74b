import proj4 from 'proj4';
import type { SourceDatum } from './epsg_zones.ts';
import { defineSource, findEpsg, findGaussKrueger, type SourceSystem } from './source_systems.ts';

/** What proj4 makes of a definition; angles are radians, lengths metres. */
type Definition = {
	projName?: string;
	long0?: number;
	lat0?: number;
	k0?: number;
	x0?: number;
	y0?: number;
};

/** How programs name the datums in WKT; the first that fits. */
const DATUMS: readonly [SourceDatum, RegExp][] = [
	['New Beijing', /New[_ ]?Beijing/i],
	['Beijing 1954', /Beijing[_ ]?(?:19)?54|\bD_Beijing|Krass?ov?sky/i],
	['Xian 1980', /Xi'?[_ ]?an[_ ]?(?:19)?80|IAG[_ ]?(?:19)?75|Xian_1980/i],
	['CGCS2000', /CGCS[_ ]?2000|China[_ ]Geodetic[_ ]Coordinate[_ ]System|D_China_2000|China_2000/i],
	['WGS 84', /WGS[_ ]?(?:19)?84/i],
];

/**
 * The system that well-known text describes (a .prj file, the `crs` of a program): by its datum, projection and parameters, whatever it is
 * called; also one without a way to WGS-84 (`accuracy_m` null). Null for a datum that is not known here, or for no WKT at all.
 */
export function findWktSystem(text: string): SourceSystem | null {
	const datum = DATUMS.find(([, name]) => name.test(text))?.[0];
	const definition = parse(text);
	if (!datum || !definition) return null;
	if (definition.projName === 'longlat') {
		const codes = { 'Xian 1980': 4610, 'Beijing 1954': 4214, 'New Beijing': 4555 } as const;
		const code = { 'WGS 84': 4326, CGCS2000: 4490, ...codes }[datum as 'CGCS2000'];
		return findEpsg(code);
	}
	if (datum === 'WGS 84' && /Web_Mercator|Pseudo-?_?Mercator|Auxiliary_Sphere/i.test(text)) {
		return findEpsg(3857);
	}
	const known = findTransverse(datum, definition);
	return known ?? defineSource(text, datum, /"([^"]+)"/.exec(text)?.[1] ?? datum);
}

function findTransverse(datum: SourceDatum, definition: Definition): SourceSystem | null {
	const { projName = '', long0 = 0, lat0 = 0, k0 = 1, x0 = 0, y0 = 0 } = definition;
	if (!/transverse[_ ]?mercator|tmerc|gauss/i.test(projName) || Math.abs(lat0) > 1e-12) return null;
	const meridian = Number(((long0 * 180) / Math.PI).toFixed(9));
	if (k0 === 1 && y0 === 0) return findGaussKrueger(datum, meridian, x0);
	const zone = (meridian + 183) / 6;
	const is_utm = k0 === 0.9996 && x0 === 500_000 && (y0 === 0 || y0 === 10_000_000);
	if (datum !== 'WGS 84' || !is_utm || !Number.isInteger(zone)) return null;
	return findEpsg((y0 === 0 ? 32600 : 32700) + zone);
}

function parse(text: string): Definition | null {
	if (!/^\s*(?:PROJ|GEO|GEOG|BASE|COMPD|BOUND)[A-Z]*\s*[[(]/i.test(text)) return null;
	try {
		// Typed as a static namespace only; it is a class.
		const Projection = proj4.Proj as unknown as new (definition: string) => Definition;
		return new Projection(text);
	} catch {
		return null;
	}
}
