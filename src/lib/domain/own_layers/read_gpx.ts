import type { Element, Document } from '@xmldom/xmldom';
import type { Geometry, Position } from 'geojson';
import { readPlainPair } from '../coordinates/read_plain_pair.ts';
import { buildLine, joinGeometries, type SimpleGeometry } from './join_geometries.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnFeature, OwnReading } from './own_reading.ts';
import { listElements, readChild } from './parse_xml.ts';
import { Tally } from './tally.ts';
import { uniqueName } from './unique_name.ts';

const PLAIN = /^[-+]?\d+(?:\.\d*)?$/;
const POINTS: ReadonlySet<string> = new Set(['trkseg', 'trkpt', 'rtept']);

/** Waypoints, routes and tracks of GPX 1.0 and 1.1, in the order of the file. Throws an `OwnFileError` where not one position can be read. */
export function readGpx(document: Document, file_notes: readonly OwnNote[]): OwnReading {
	const bad = new Tally();
	const single = new Tally();
	const features = listElements(document.documentElement!)
		.filter(({ localName }) => /^(?:wpt|rte|trk)$/.test(localName ?? ''))
		.map((node, index): OwnFeature => {
			const name = readChild(node, 'name') || `${node.localName} ${index + 1}`;
			const geometry = readGeometry(node, name, bad, single);
			return { type: 'Feature', geometry, properties: readProperties(node) };
		});
	if (features.every(({ geometry }) => geometry === null)) {
		if (bad.count === 0) throw new OwnFileError({ code: 'no-geometry' });
		throw new OwnFileError({ code: 'no-position', count: bad.count, found: bad.found });
	}
	const notes: OwnNote[] = [...file_notes];
	const values = listPointValues(document);
	if (values.length > 0) notes.push({ code: 'point-values', names: values });
	if (bad.count > 0) {
		notes.push({ code: 'bad-positions', count: bad.count, names: bad.names, found: bad.found });
	}
	if (single.count > 0) {
		notes.push({ code: 'single-positions', count: single.count, names: single.names });
	}
	return { format: 'GPX', features, table: null, declared: 'wgs84', notes };
}

function readGeometry(node: Element, name: string, bad: Tally, single: Tally): Geometry | null {
	const read = (point: Element): Position[] => {
		const position = readPosition(point);
		if (typeof position !== 'string') return [position];
		bad.add(name, 1, position);
		return [];
	};
	if (node.localName === 'wpt') {
		const [position] = read(node);
		// The height of a waypoint stands in the table.
		return position ? { type: 'Point', coordinates: position.slice(0, 2) } : null;
	}
	const lines = node.localName === 'rte' ? [node] : listNamed(node, 'trkseg');
	const parts = lines.flatMap((line): SimpleGeometry[] => {
		const points = listNamed(line, node.localName === 'rte' ? 'rtept' : 'trkpt');
		const drawn = buildLine(points.flatMap(read));
		if (drawn?.type === 'Point') single.add(name);
		return drawn ? [drawn] : [];
	});
	return joinGeometries(parts);
}

/** What stands there, where it is no position. Decimal commas and degrees with minutes are read. */
function readPosition(point: Element): Position | string {
	const [lat, lng] = ['lat', 'lon'].map((name) => point.getAttribute(name)?.trim() ?? '');
	const position = PLAIN.test(lat!) && PLAIN.test(lng!) ? [+lng!, +lat!] : readAngles(lat!, lng!);
	if (!position) return `lat="${lat}" lon="${lng}"`.slice(0, 60);
	const height = Number(readChild(point, 'ele') || NaN);
	return Number.isFinite(height) ? [...position, height] : position;
}

function readAngles(lat: string, lng: string): Position | null {
	if (lat === '' || lng === '') return null;
	const [north, east] = [lat, lng].map((text) => text.replace(/^([-+]?\d+),(\d+)$/, '$1.$2'));
	const pair = readPlainPair(`${north}, ${east}`);
	if (!pair || pair[0].axis === 'east' || pair[1].axis === 'north') return null;
	return [pair[1].value, pair[0].value];
}

/** What a waypoint, route or track says of itself, extensions too, as the text it is; of a track when it begins and ends. */
function readProperties(node: Element): Record<string, string> {
	const values = new Map<string, string>();
	const add = (name: string, value: string): void => {
		if (value !== '')
			values.set(
				uniqueName(name, (taken) => values.has(taken)),
				value,
			);
	};
	const addAll = (parent: Element): void => {
		for (const child of listElements(parent)) {
			const kind = child.localName ?? '';
			if (POINTS.has(kind)) continue;
			if (kind === 'link') add('link', child.getAttribute('href') ?? '');
			else if (listElements(child).length > 0) addAll(child);
			else add(kind, child.textContent?.trim() ?? '');
		}
	};
	addAll(node);
	const points = listNamed(node, 'trkseg').flatMap((segment) => listNamed(segment, 'trkpt'));
	const times = points.map((point) => readChild(point, 'time')).filter((time) => time !== '');
	add('begin', times[0] ?? '');
	add('end', times.at(-1) ?? '');
	return Object.fromEntries(values);
}

/** What single points of tracks and routes say beyond their place and height, which no table of tracks can hold. */
function listPointValues(document: Document): string[] {
	const names = new Set<string>();
	const addAll = (node: Element): void => {
		for (const child of listElements(node)) {
			if (listElements(child).length > 0) addAll(child);
			else if (child.localName !== 'ele') names.add(child.localName ?? '');
		}
	};
	for (const node of listElements(document.documentElement!)) {
		const lines = node.localName === 'trk' ? listNamed(node, 'trkseg') : [node];
		const points = lines.flatMap((line) => [
			...listNamed(line, 'trkpt'),
			...listNamed(line, 'rtept'),
		]);
		points.forEach(addAll);
	}
	return [...names];
}

function listNamed(node: Element, name: string): Element[] {
	return listElements(node).filter(({ localName }) => localName === name);
}
