import type { Polygon, Position } from 'geojson';
import type { Element } from '@xmldom/xmldom';
import { buildLine, type SimpleGeometry } from '../join_geometries.ts';
import { listElements, readChild } from '../parse_xml.ts';
import type { Tally } from '../tally.ts';
import { readCoordinates, readTrackCoords, type PositionList } from './kml_positions.ts';

/** What was met that cannot be drawn as it stands. */
export type KmlTrouble = {
	positions: Tally;
	rings: Tally;
	single: Tally;
	kinds: Tally;
};

/** The geometries of a placemark, nested ones too. `name` is what the reader is told it by. */
export function readGeometries(node: Element, name: string, trouble: KmlTrouble): SimpleGeometry[] {
	return listElements(node).flatMap((child) => {
		switch (child.localName) {
			case 'MultiGeometry':
			case 'MultiTrack':
				return readGeometries(child, name, trouble);
			case 'Point':
				return readPoint(child, name, trouble);
			case 'LineString':
			case 'LinearRing':
				return readLine(take(readRing(child), name, trouble), name, trouble);
			case 'Track': {
				const coords = listElements(child).filter(({ localName }) => localName === 'coord');
				const list = readTrackCoords(coords.map(({ textContent }) => textContent ?? ''));
				return readLine(take(list, name, trouble), name, trouble);
			}
			case 'Polygon':
				return readPolygon(child, name, trouble) ?? [];
			case 'Model':
				trouble.kinds.add('Model');
				return [];
			default:
				return [];
		}
	});
}

function readRing(node: Element): PositionList {
	return readCoordinates(readChild(node, 'coordinates'));
}

function take(list: PositionList, name: string, { positions }: KmlTrouble): Position[] {
	positions.add(name, list.bad, list.found);
	return list.positions;
}

/** A point of several positions is none. */
function readPoint(node: Element, name: string, trouble: KmlTrouble): SimpleGeometry[] {
	const text = readChild(node, 'coordinates');
	const { positions, bad } = readCoordinates(text);
	const [position, ...more] = positions;
	if (position && more.length === 0 && bad === 0) return [{ type: 'Point', coordinates: position }];
	if (text !== '') trouble.positions.add(name, 1, text.slice(0, 60));
	return [];
}

function readLine(positions: Position[], name: string, { single }: KmlTrouble): SimpleGeometry[] {
	const line = buildLine(positions);
	if (line?.type === 'Point') single.add(name);
	return line ? [line] : [];
}

/** The outline first, wherever it stands. Without a readable one there is no polygon: its holes are not made into areas. */
function readPolygon(node: Element, name: string, trouble: KmlTrouble): Polygon | null {
	const read = (boundary: string): Position[][] =>
		listElements(node)
			.filter(({ localName }) => localName === boundary)
			.flatMap(listElements)
			.filter(({ localName }) => localName === 'LinearRing')
			.map((ring) => close(take(readRing(ring), name, trouble)));
	const [outer, ...other_outlines] = read('outerBoundaryIs');
	const holes = read('innerBoundaryIs');
	const good = holes.filter((ring) => ring.length >= 4);
	const is_drawn = outer !== undefined && outer.length >= 4;
	const lost = is_drawn ? holes.length - good.length : 1 + holes.length;
	trouble.rings.add(name, lost + other_outlines.length);
	return is_drawn ? { type: 'Polygon', coordinates: [outer, ...good] } : null;
}

function close(ring: Position[]): Position[] {
	const [first, last] = [ring[0], ring.at(-1)];
	if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
	return [...ring, first];
}
