import { wktToGeoJSON } from 'betterknown';
import type { Geometry } from 'geojson';

const KINDS = 'POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION';
const START = new RegExp(
	String.raw`^(?:SRID=(\d+);)?\s*(?:${KINDS})\b|^(?:SRID=(\d+);)?\s*(?:${KINDS})(?:ZM|Z|M)\b`,
	'i',
);
const WORDS = new RegExp(String.raw`\b(?:${KINDS})(?:ZM|Z|M)?\b|\b(?:ZM|Z|M|EMPTY)\b`, 'gi');

/** A cell that means to be WKT, with or without an SRID before it, or a geometry of GeoJSON. */
export function isGeometryCell(cell: string): boolean {
	const text = cell.trim();
	return START.test(text) || /^\{\s*"(?:type|coordinates)"/.test(text);
}

/** The EPSG code that stands before WKT; null where none does. */
export function readSrid(cell: string): number | null {
	const code = Number(/^\s*SRID=(\d+);/i.exec(cell)?.[1] ?? 0);
	return code > 0 ? code : null;
}

/** Null for what cannot be read. Heights are kept where they are; measures go. */
export function readGeometry(cell: string): Geometry | null {
	const text = cell.trim();
	try {
		if (text.startsWith('{')) {
			const value = JSON.parse(text) as Geometry;
			return value.type === 'GeometryCollection' || 'coordinates' in value ? value : null;
		}
		const plain = text.replace(/^SRID=\d+;/i, '').replaceAll(/\s+/g, ' ');
		if (/[^\d\s.,()+\-eE]/.test(plain.replaceAll(WORDS, ''))) return null;
		return wktToGeoJSON(nameHeights(dropEmpty(plain)), {});
	} catch {
		return null;
	}
}

/** Older programs write three or four numbers without saying so. */
function nameHeights(text: string): string {
	const first = /\(\s*([-+\d.][^,()]*)/.exec(text)?.[1]?.trim().split(' ').length ?? 2;
	if (first < 3 || /^\w+\s*(?:ZM|Z|M)\s*\(/i.test(text)) return text;
	return text.replaceAll(new RegExp(`\\b(${KINDS})\\b`, 'gi'), first === 3 ? '$1 Z' : '$1 ZM');
}

/** `MULTIPOINT (EMPTY, (1 2))` is allowed, and nothing is lost without its empty member. */
function dropEmpty(text: string): string {
	return text.replaceAll(/(\()\s*EMPTY\s*,\s*|\s*,\s*EMPTY\b/gi, '$1');
}
