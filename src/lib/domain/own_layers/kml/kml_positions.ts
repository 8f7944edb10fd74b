import type { Position } from 'geojson';

/** `bad`: how many could not be read, `found` the first of them. */
export type PositionList = { positions: Position[]; bad: number; found: string };

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * The text of `coordinates`: positions apart by spaces, `lng,lat` or `lng,lat,height` each. A space after a comma is let pass. Positions joined by
 * commas are read where every three numbers are one with its height; in pairs nothing tells where one ends.
 */
export function readCoordinates(text: string): PositionList {
	const words = text
		.replaceAll('，', ',')
		.trim()
		.replaceAll(/\s*,\s*/g, ',')
		.split(/\s+/)
		.filter((word) => word !== '');
	return collect(words.flatMap(splitThrees), (word) => word.split(','));
}

/** Texts of `gx:coord`: `lng lat height` each. */
export function readTrackCoords(texts: readonly string[]): PositionList {
	return collect(texts, (text) => text.trim().split(/\s+/));
}

function collect(words: readonly string[], split: (word: string) => string[]): PositionList {
	const list: PositionList = { positions: [], bad: 0, found: '' };
	for (const word of words) {
		const position = readPosition(split(word));
		if (position) {
			list.positions.push(position);
		} else {
			list.found ||= word.slice(0, 60) || '""';
			list.bad += 1;
		}
	}
	return list;
}

function splitThrees(word: string): string[] {
	const parts = word.replace(/,$/, '').split(',');
	if (parts.length <= 3 || parts.length % 3 !== 0) return [word.replace(/,$/, '')];
	const threes = Array.from({ length: parts.length / 3 }, (_, at) =>
		parts.slice(at * 3, at * 3 + 3),
	);
	const is_each = threes.every(
		([lng, lat]) => Math.abs(Number(lng)) <= 180 && Math.abs(Number(lat)) <= 90,
	);
	return is_each ? threes.map((three) => three.join(',')) : [word];
}

/** A height that is no number is left out. */
function readPosition([
	lng = '',
	lat = '',
	height = '',
	...more
]: readonly string[]): Position | null {
	if (!NUMBER.test(lng) || !NUMBER.test(lat) || more.length > 0) return null;
	const position = [Number(lng), Number(lat)];
	if (NUMBER.test(height)) position.push(Number(height));
	return position;
}
