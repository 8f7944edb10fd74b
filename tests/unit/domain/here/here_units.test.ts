import { describe, expect, it } from 'vitest';
import { answerHere } from '../../../../src/lib/domain/here/answerers.ts';
import { BORDER_M } from '../../../../src/lib/domain/here/districts_here.ts';
import type { HereGround } from '../../../../src/lib/domain/here/here.ts';
import { formatHereText } from '../../../../src/lib/domain/here/here_text.ts';
import type { TownshipFeature } from '../../../../src/lib/domain/schema/township.ts';
import { buildGeodesicCircle, travel } from '../../../../src/lib/geometry/geodesic.ts';
import type { Position } from '../../../../src/lib/geometry/position.ts';

const middle: Position = [113.85, 27.62];
const at = (bearing: number, distance_m: number): Position => travel(middle, bearing, distance_m);
const both = (zh: string, en: string) => ({ zh, en });

/** Invented: two districts that meet, and townships of the first. */
const west = {
	adcode: 1,
	name: both('甲区', 'West'),
	polygon: buildGeodesicCircle(middle, 9000, 360),
};
const east = {
	adcode: 2,
	name: both('乙区', 'East'),
	polygon: buildGeodesicCircle(at(90, 18_000), 9000, 360),
};
function township(code: string, seat: Position | null, radius_m: number | null): TownshipFeature {
	return {
		type: 'Feature',
		id: code,
		geometry: seat && { type: 'Point', coordinates: seat },
		properties: {
			code,
			name: both(`${code}镇`, `Town ${code}`),
			district: 1,
			seat_precision_m: seat && 1000,
			radius_m,
			source: null,
			code_source: 'invented',
			notes: null,
			same_as: [],
		} as unknown as TownshipFeature['properties'],
	};
}
const ground: HereGround = {
	districts: [east, west],
	townships: [
		township('far', at(0, 8000), 3000),
		township('close', at(180, 4000), 6000),
		township('closest', at(270, 500), 5000),
		township('unseated', null, null),
	],
	sites: [],
	own: null,
	drawings: null,
};
const section = (position: Position, id: string, with_ground: HereGround = ground) =>
	answerHere(position, with_ground).find((one) => one.id === id)!;

describe('district of a point', () => {
	it('is sure well inside', () => {
		const { rows, notes } = section(middle, 'districts');
		expect(rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([['West', 'sure']]);
		expect(notes).toEqual([]);
	});

	it('is only possible near a generalized border, with both sides named and the reason', () => {
		for (const off_m of [-BORDER_M / 2, BORDER_M / 2]) {
			const { rows, notes } = section(at(90, 9000 + off_m), 'districts');
			expect(rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([
				[off_m < 0 ? 'West' : 'East', 'possible'],
				[off_m < 0 ? 'East' : 'West', 'possible'],
			]);
			expect(notes[0]?.en).toContain(String(BORDER_M));
		}
	});

	it('outside all of them is none, with the nearest named as no more than near', () => {
		const { rows, notes } = section(at(270, 20_000), 'districts');
		expect(rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([['West', 'near']]);
		expect(rows[0]?.detail.en).toBe('about 11 km from its border');
		expect(notes[0]?.en).toContain('outside the districts');
		expect(answerHere(at(270, 20_000), ground).map(({ id }) => id)).not.toContain('townships');
	});
});

describe('township of a point', () => {
	it('is never more than possible, even at the seat, nearest seat first', () => {
		for (const position of [middle, at(270, 500)]) {
			const { rows } = section(position, 'townships');
			expect(rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([
				['Town closest', 'possible'],
				['Town close', 'possible'],
			]);
		}
	});

	it('says where the seats are, how far the units reach, and which seats nobody knows', () => {
		const { rows, notes } = section(middle, 'townships');
		expect(rows[1]?.detail.en).toBe(
			'its seat is about 4 km to the S; most of it lies within 6 km of the seat',
		);
		expect(rows[0]?.detail.en).toContain('its seat is within 1 km');
		expect(notes.at(-1)?.en).toContain('Town unseated');
		expect(notes.at(-1)?.zh).toContain('unseated镇');
	});

	it('beyond every known reach names the nearest seat as near, not as possible', () => {
		const few = { ...ground, townships: [township('far', at(0, 8000), 3000)] };
		const { rows, notes } = section(at(180, 3000), 'townships', few);
		expect(rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([['Town far', 'near']]);
		expect(notes[0]?.en).toContain('no known reach comes as far');
	});
});

describe('drawings and own layers', () => {
	const square: Position[] = [at(315, 1000), at(45, 1000), at(135, 1000), at(225, 1000)];

	it('a drawn area holds the point or says how far it is', () => {
		const drawings = [
			{ kind: 'polygon' as const, corners: square },
			{ kind: 'line' as const, corners: [at(0, 300), at(0, 900)] },
		];
		const rows = section(middle, 'drawings', { ...ground, drawings }).rows;
		expect(rows.map(({ name, sureness }) => [name.en, sureness])).toEqual([
			['Area 1', 'sure'],
			['Line 2', 'near'],
		]);
		expect(rows[1]?.detail.en).toMatch(/^30[01] m away$/);
	});

	it('a layer with nothing here is named, and what is not shown is counted', () => {
		const hit = { label: 'Well', distance_m: 12, is_inside: false };
		const own = [
			{ layer: 'wells', count: 3, hits: [hit] },
			{ layer: 'empty', count: 0, hits: [] },
		];
		const { rows, notes } = section(middle, 'own', { ...ground, own });
		expect(rows[0]?.name.en).toBe('wells · Well');
		expect(notes.map(({ en }) => en)).toEqual([
			'2 more features of "wells" are here.',
			'Nothing of "empty" lies within 200 m.',
		]);
	});
});

describe('the answer as text', () => {
	it('has every section, row and system in plain lines', () => {
		const text = formatHereText(
			{
				title: 'What is here',
				sections: answerHere(middle, ground),
				readouts_title: 'Coordinates',
				readouts: [['WGS-84', '113.85, 27.62']],
				notes: ['A note.'],
			},
			'en',
		);
		expect(text.split('\n')).toEqual(
			expect.arrayContaining([
				'What is here',
				'District',
				'- West (inside): about 9 km from the border',
				'Coordinates',
				'- WGS-84: 113.85, 27.62',
				'A note.',
			]),
		);
		expect(text).not.toMatch(/undefined|\[object/);
	});
});
