import { describe, expect, it } from 'vitest';
import { buildMarkSign } from '../../../../src/lib/style/signs/mark_signs.ts';
import { nameMarkImage, readMarkImage } from '../../../../src/lib/style/signs/mark_images.ts';
import { outlineCircle, outlinePill, outlineTab } from '../../../../src/lib/style/signs/sign.ts';
import { colorSign, writePieces } from '../../../../src/lib/style/signs/write_sign.ts';
import type { Mark } from '../../../../src/lib/domain/map_model/marks.ts';
import { TOKENS } from '../../../../src/lib/style/tokens.ts';

describe('how much of the work is finished', () => {
	it('a disc with 7 of 9 finished has a band along seven ninths of its edge', () => {
		const { pieces, text } = buildMarkSign('badge', '9', { done: 7, total: 9 });
		const [body, band] = pieces;
		expect(pieces).toHaveLength(2);
		expect(body).toMatchObject({ fill: 'panel', stroke: 'theme' });
		const [dash = 0, gap = 0] = band?.dash ?? [];
		expect(dash / gap).toBeCloseTo(7 / 9, 3);
		expect(text).toMatchObject({ words: '9', tone: 'theme' });
	});

	it.each(['badge', 'tab', 'ring', 'pin'] as const)(
		'a %s is full or hollow at the ends',
		(shape) => {
			const full = buildMarkSign(shape, '2', { done: 2, total: 2 });
			const hollow = buildMarkSign(shape, '2', { done: 0, total: 2 });
			expect(full.pieces.some(({ fill }) => fill === 'theme')).toBe(true);
			expect(hollow.pieces.find(({ stroke }) => stroke === 'theme')?.fill).toBe('panel');
			expect([...full.pieces, ...hollow.pieces].every(({ dash }) => dash === undefined)).toBe(true);
		},
	);

	it('where no work is, nothing is under way', () => {
		expect(buildMarkSign('badge', '4', { done: 0, total: 0 }).pieces[0]?.fill).toBe('theme');
	});
});

describe('outlines', () => {
	it('know their length', () => {
		expect(outlinePill(26, 26).length).toBeCloseTo(outlineCircle(13).length, 6);
		expect(outlinePill(46, 26).length).toBeCloseTo(26 * Math.PI + 40, 6);
		expect(outlineTab(40, 20, 0, 0).length).toBeCloseTo(120, 6);
	});
});

describe('a sign as the name of an image', () => {
	const mark: Mark = {
		...{ id: 'area-360321', class: 'area', position: [114, 27.2], badge: [114, 27.2] },
		...{ is_zone: false, radius_m: null, district: 360321, theme: 'water' },
		label: { zh: '莲花县', en: 'Lianhua County' },
		site_ids: ['a', 'b', 'c'],
	};
	const done = new Set(['a', 'c']);

	it('comes back as the same sign', () => {
		const name = nameMarkImage(mark, done, 'zh');
		expect(readMarkImage(name)).toEqual({
			theme: 'water',
			sign: buildMarkSign('tab', '县内 3', { done: 2, total: 3 }),
		});
		expect(readMarkImage(nameMarkImage(mark, done, 'en'))?.sign.text?.words).toBe('3 within');
	});

	it('other images are not ours', () => {
		for (const name of ['pin-water', 'mark|star|water|1|1|', 'mark|badge|gold|1|1|1', '']) {
			expect(readMarkImage(name)).toBeNull();
		}
	});
});

it('is written with the same parts for a card', () => {
	const sign = buildMarkSign('badge', '9', { done: 7, total: 9 });
	const svg = writePieces(sign.pieces, colorSign(TOKENS.light.theme.water, TOKENS.light));
	expect(svg.match(/<path /g)).toHaveLength(2);
	expect(svg).toContain(`stroke="${TOKENS.light.theme.water}"`);
	expect(svg).toContain('stroke-dasharray=');
});
