import type { Element, Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { readCoordinates } from '../own_layers/kml/kml_positions.ts';
import { OwnFileError } from '../own_layers/own_problem.ts';
import { decodeXml, listElements, parseXml, readChild } from '../own_layers/parse_xml.ts';
import {
	MOST_FILE,
	openRing,
	takeItems,
	type FileFault,
	type FileReading,
	type FoundItem,
} from './drawing_file.ts';
import { FILE_KEYS } from './drawing_mark.ts';

/** KML or KMZ of a drawing that was saved here; other programs may have changed it since. Never throws. */
export function readDrawingKml(bytes: Uint8Array): FileReading {
	try {
		const found = listPlacemarks(parseXml(decodeXml(unpack(bytes)).text)).map(findItem);
		if (!found.some(({ kind }) => kind !== undefined)) return refuse({ code: 'foreign' });
		return takeItems(found);
	} catch (error) {
		return refuse({ code: 'unreadable', found: describe(error) });
	}
}

function refuse(fault: FileFault): FileReading {
	return { drawing: null, left_out: [], fault };
}

function describe(error: unknown): string {
	if (error instanceof OwnFileError && error.problem.code === 'bad-xml') return error.problem.found;
	return error instanceof Error ? error.message : String(error);
}

/** The archive's own document; what claims to be larger than any drawing is not unpacked. */
function unpack(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
	const files = unzipSync(bytes, {
		filter: ({ name, originalSize }) => /\.kml$/i.test(name) && originalSize <= MOST_FILE,
	});
	const document = files['doc.kml'] ?? Object.values(files)[0];
	if (!document) throw new RangeError('no .kml');
	return document;
}

function listPlacemarks(node: Node): Element[] {
	return listElements(node).flatMap((child) =>
		child.localName === 'Placemark' ? [child] : listPlacemarks(child),
	);
}

function findItem(placemark: Element): FoundItem {
	const data = new Map(
		listElements(placemark)
			.filter(({ localName }) => localName === 'ExtendedData')
			.flatMap(listElements)
			.map((entry) => [entry.getAttribute('name'), readChild(entry, 'value')]),
	);
	return {
		kind: data.get(FILE_KEYS.kind),
		color: data.get(FILE_KEYS.color),
		icon: data.get(FILE_KEYS.icon),
		words: data.get(FILE_KEYS.words) ?? readChild(placemark, 'name'),
		path: findPath(placemark),
	};
}

/** The first line or area: what stands beside it is its head, its ends or the place of its words. */
function findPath(node: Element): FoundItem['path'] {
	const shapes = listElements(node).flatMap((child) =>
		child.localName === 'MultiGeometry' ? listElements(child) : [child],
	);
	const find = (name: string): Element | undefined =>
		shapes.find(({ localName }) => localName === name);
	const [area, line, point] = [find('Polygon'), find('LineString'), find('Point')];
	if (area) {
		const [outer] = listElements(area).filter(({ localName }) => localName === 'outerBoundaryIs');
		const ring = outer && listElements(outer)[0];
		const has_holes = listElements(area).some(({ localName }) => localName === 'innerBoundaryIs');
		return ring && !has_holes ? { kind: 'area', corners: openRing(readPath(ring)) } : null;
	}
	if (line) return { kind: 'line', corners: readPath(line) };
	return point ? { kind: 'point', corners: readPath(point) } : null;
}

/** A position that cannot be read is one that lies nowhere. */
function readPath(node: Element): number[][] {
	const { positions, bad } = readCoordinates(readChild(node, 'coordinates'));
	return bad > 0 ? [[]] : positions;
}
