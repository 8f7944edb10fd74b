import { describe, expect, it } from 'vitest';
import lines from '../../../fixtures/paste/lines.json' with { type: 'json' };
import links from '../../../fixtures/paste/links.json' with { type: 'json' };
import { buildHandOver, MAP_APPS } from '../../../../src/lib/domain/coordinates/hand_over.ts';
import { readCoordinates } from '../../../../src/lib/domain/coordinates/read_coordinates.ts';
import { measureGeodesic } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';
import { buildBelt } from '../../../../src/lib/geometry/systems/belt.ts';

/** The belt of 114 degrees east. */
const HOME = buildBelt(38);

/** One pasted text. `expect` is `[lng, lat]` (WGS-84), `fault:<which>` or `ask:<what>`; the rest only where it is said. */
type Row = {
	text: string;
	expect: number[] | string;
	note: string;
	system?: string;
	told_by?: string;
	notes?: string[];
};

/** Links and metres carry centimetres; a metre is what a reader may lose. */
const MOST_M = 1;

function check({ text, expect: expected, system, told_by, notes }: Row): void {
	const found = readCoordinates(text, 'wgs84', HOME);
	if (typeof expected === 'string') {
		const [kind, what] = expected.split(':');
		if (kind === 'fault') expect(found).toMatchObject({ kind: 'fault', fault: what });
		else expect(found).toMatchObject({ kind: 'ambiguous', about: what });
		return;
	}
	expect(found).toMatchObject({
		kind: 'position',
		...(system ? { system } : {}),
		...(told_by ? { told_by } : {}),
		...(notes ? { notes } : {}),
	});
	if (found.kind !== 'position') return;
	const { distance_m } = measureGeodesic(found.position, expected as [number, number]);
	expect(distance_m).toBeLessThan(MOST_M);
}

describe('pasted texts', () => {
	it.each(lines as Row[])('$note: $text', check);
});

describe('pasted links', () => {
	it.each(links as Row[])('$note: $text', check);
});

describe('links of the atlas to other maps', () => {
	const place: Position = [113.855, 27.6258];

	it.each(MAP_APPS)('%s: pasted back it is the same place, whatever system is chosen', (app) => {
		const { href, datum } = buildHandOver(app, place, '白源河 & (co), 27.1,113.2', 'trial-atlas');
		for (const chosen of ['wgs84', 'bd09'] as const) {
			const found = readCoordinates(href, chosen, HOME);
			expect(found).toMatchObject({ kind: 'position', system: datum });
			if (found.kind !== 'position') continue;
			expect(measureGeodesic(found.position, place).distance_m).toBeLessThan(MOST_M);
		}
	});
});

it('offers the other datum where a map does not say which it means', () => {
	const found = readCoordinates(
		'https://www.google.com/maps/@27.622388,113.8603,15z',
		'wgs84',
		HOME,
	);
	expect(found).toMatchObject({ other: { system: 'wgs84', position: [113.8603, 27.622388] } });
	const asked = readCoordinates('https://maps.google.com/?q=27.622388,113.8603', 'wgs84', HOME);
	expect(asked.kind === 'ambiguous' && asked.options.map(({ system }) => system)).toEqual([
		'gcj02',
		'wgs84',
	]);
});

it("asks between an app's datum and the chosen one", () => {
	const asked = readCoordinates('高德 113.8603,27.622388', 'cgcs2000', HOME);
	expect(asked.kind === 'ambiguous' && asked.options.map(({ system }) => system)).toEqual([
		'gcj02',
		'cgcs2000',
	]);
	expect(readCoordinates('高德 113.8603,27.622388', 'gcj02', HOME)).toMatchObject({
		kind: 'position',
	});
});
