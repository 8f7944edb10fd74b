import { KmlReader } from './kml/kml_reader.ts';
import { OwnFileError } from './own_problem.ts';
import type { OwnReading } from './own_reading.ts';
import { decodeXml, parseXml } from './parse_xml.ts';
import { readGpx } from './read_gpx.ts';

/** Elements of KML that may stand without a `kml` around them. */
const KML_ROOTS: ReadonlySet<string> = new Set(['kml', 'Document', 'Folder', 'Placemark']);

/** KML or GPX by its root element; both are WGS-84 by their standards. Throws an `OwnFileError` with the line. */
export function readXml(bytes: Uint8Array): OwnReading {
	const { text, notes } = decodeXml(bytes);
	const document = parseXml(text);
	const root = document.documentElement?.localName ?? '';
	if (root === 'gpx') return readGpx(document, notes);
	if (!KML_ROOTS.has(root)) throw new OwnFileError({ code: 'unknown-kind' });
	const reader = new KmlReader();
	const links = reader.read(document);
	const read = reader.finish(links);
	return {
		format: 'KML',
		features: read.features,
		table: null,
		declared: 'wgs84',
		notes: [...notes, ...read.notes],
	};
}
