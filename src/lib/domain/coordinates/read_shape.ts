/** A point as programs write it: WKT, with or without SRID, and GeoJSON. Longitude comes first in both. */

import { listSystems, type Belt } from '../../geometry/systems/belt.ts';
import { getSystem, type SystemId } from '../../geometry/systems/systems.ts';

export type ShapePoint = {
	numbers: [number, number];
	/** The system its SRID names; null when it has none. */
	system: SystemId | null;
	has_height: boolean;
};
export type ShapeFault = { fault: 'not-point' | 'other-system'; found: string };

const WKT =
	/^(?:SRID\s*=\s*(\d+)\s*;\s*)?([A-Z]{4,})(?:\s*(?:Z|M|ZM))?\s*(?:EMPTY|\((.*)\))\s*;?$/isu;
const SHAPES =
	/^(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|CIRCULARSTRING|TRIANGLE|TIN)(?:Z|M|ZM)?$/iu;
const GEOJSON =
	/"type"\s*:\s*"((?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection|FeatureCollection)"/u;
const GEOJSON_POSITION = /"coordinates"\s*:\s*\[([^[\]]*)\]/iu;

/** null when the text is neither. */
export function readShape(text: string, belt: Belt): ShapePoint | ShapeFault | null {
	const wkt = WKT.exec(text);
	if (wkt && SHAPES.test(wkt[2]!)) return readWkt(wkt, belt);
	const type = GEOJSON.exec(text)?.[1];
	if (type === undefined) return null;
	const position = type === 'Point' ? GEOJSON_POSITION.exec(text) : null;
	return toPoint(position?.[1]?.split(','), null) ?? { fault: 'not-point', found: type };
}

function readWkt(
	[, srid, name = '', body = '']: RegExpExecArray,
	belt: Belt,
): ShapePoint | ShapeFault {
	const fault: ShapeFault = { fault: 'not-point', found: name.toUpperCase() };
	if (!/POINT(?:Z|M|ZM)?$/iu.test(name)) return fault;
	const system = listSystems(belt).find((id) => getSystem(id).epsg === Number(srid));
	if (srid !== undefined && !system) return { fault: 'other-system', found: `EPSG:${srid}` };
	// "113.8, 27.6" is a point as some databases make it; "113.8 27.6, 113.9 27.7" are two.
	const positions = body.replaceAll(/[()]/g, ' ').split(',');
	const numbers = positions.map((part) => part.trim().split(/\s+/));
	const is_flat = numbers.every(({ length }) => length === 1);
	return (
		toPoint(
			is_flat ? numbers.flat() : numbers.length === 1 ? numbers[0] : undefined,
			system ?? null,
		) ?? fault
	);
}

function toPoint(texts: readonly string[] | undefined, system: SystemId | null): ShapePoint | null {
	const numbers = (texts ?? []).map((text) => (text.trim() === '' ? NaN : Number(text)));
	const [x, y] = numbers;
	if (x === undefined || y === undefined || numbers.length > 4) return null;
	return numbers.every(Number.isFinite)
		? { numbers: [x, y], system, has_height: numbers.length > 2 }
		: null;
}
