import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { OwnFileError } from './own_problem.ts';
import type { OwnFeature, OwnReading } from './own_reading.ts';

/** KML or GPX by its root element; both are WGS-84 by their standards. Throws an `OwnFileError` with the line. */
export function readXml(text: string): OwnReading {
	const document = parseXml(text);
	const root = document.documentElement?.localName ?? '';
	if (root !== 'kml' && root !== 'gpx') throw new OwnFileError({ code: 'unknown-kind' });
	const { features } = root === 'kml' ? kml(document) : gpx(document);
	if (features.length === 0) throw new OwnFileError({ code: 'no-geometry' });
	return {
		format: root === 'kml' ? 'KML' : 'GPX',
		features: features.map(({ geometry, properties }): OwnFeature => ({
			type: 'Feature',
			geometry,
			properties,
		})),
		table: null,
		declared: 'wgs84',
		notes: [],
	};
}

function parseXml(text: string) {
	const faults: { message: string; line: number | null }[] = [];
	try {
		const document = new DOMParser({
			onError: (level, message, context: { locator?: { lineNumber?: number } }) => {
				if (level === 'warning') return;
				faults.push({ message, line: context.locator?.lineNumber ?? null });
			},
		}).parseFromString(text, 'text/xml');
		if (faults.length === 0) return document;
	} catch (error) {
		faults.push({ message: error instanceof Error ? error.message : String(error), line: null });
	}
	const { message, line } = faults[0]!;
	throw new OwnFileError({ code: 'bad-xml', line, found: message.split('\n')[0]!.slice(0, 120) });
}
