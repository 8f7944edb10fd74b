import { describe, expect, it } from 'vitest';
import {
	formatDrawing,
	MOST_LINK,
	parseDrawing,
} from '../../../../src/lib/domain/drawing/link_text.ts';
import { ByteReader, ByteWriter } from '../../../../src/lib/domain/drawing/byte_text.ts';
import type { Drawing } from '../../../../src/lib/domain/drawing/item.ts';
import { inventDrawing, PLAN } from './any_drawing.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** Made with the first version; they must be read for good. */
const KEPT = {
	plain: 'ae-4CBAOAoe29CMDOp4cCBui3r-WPozGfjQafjQYG5LiA5pyf',
	packed:
		'b25chpMR8oO3hXo6GLbPbmRq2SjAwAAnOZ93zn-7e9bRnlwDz_vMq-2fxAAUX9LIByfm9bGzPpm14sX29M9P_lwZAESACKmB72r7raf_iUCDz_xaQGAPz03V7WZiB_ANAWaB6oKwhUDfIgCc7Gp7Nma_EDOGOBFsB',
};

describe('a drawing in a link', () => {
	it('comes back as it was, in letters that an address holds as they are', () => {
		for (const seed of seeds) {
			const drawing = inventDrawing(seed);
			const text = formatDrawing(drawing);
			expect(text).toMatch(/^[ab][\w-]+$/);
			expect(parseDrawing(text)).toEqual({ drawing, fault: null });
			expect(formatDrawing(structuredClone(drawing) as Drawing)).toBe(text);
		}
	});

	it('is short: a plan of six things with words takes 160 letters at most, and sixty lines of three corners fit', () => {
		expect(formatDrawing(PLAN).length).toBeLessThanOrEqual(160);
		const many = Array.from({ length: 60 }, (_, at): Drawing[number] => ({
			...PLAN[1]!,
			words: '',
			corners: PLAN[1]!.corners.map(([lng, lat]) => [lng + at / 997, lat - at / 991]),
		}));
		expect(formatDrawing(many).length).toBeLessThan(MOST_LINK);
	});

	it('of earlier versions is still read', () => {
		expect(parseDrawing(KEPT.plain).drawing).toEqual(PLAN.slice(4));
		expect(parseDrawing(KEPT.packed).drawing).toEqual([...PLAN, ...PLAN, ...PLAN]);
	});

	it('says what is wrong: cut, damaged, or of a newer form', () => {
		const text = formatDrawing([...PLAN, ...PLAN, ...PLAN]);
		expect(parseDrawing('')).toEqual({ drawing: null, fault: 'damaged' });
		expect(parseDrawing('q123')).toEqual({ drawing: null, fault: 'newer' });
		expect(parseDrawing('a<b>').fault).toBe('damaged');
		expect(parseDrawing(`${text.slice(0, 60)}%E4${text.slice(60)}`).fault).toBe('damaged');
		for (let length = 1; length < text.length; length += 1) {
			expect(parseDrawing(text.slice(0, length)).drawing, `cut to ${length}`).toBeNull();
		}
		expect(parseDrawing(text.slice(0, -5)).fault).toBe('cut');
	});

	it('is never taken for another one where a letter is wrong', () => {
		for (const text of [formatDrawing(PLAN.slice(4)), formatDrawing([...PLAN, ...PLAN, ...PLAN])]) {
			for (let at = 1; at < text.length; at += 1) {
				const wrong = text[at] === 'Q' ? 'R' : 'Q';
				const { drawing } = parseDrawing(text.slice(0, at) + wrong + text.slice(at + 1));
				// The last letter may hold bits that say nothing.
				if (at < text.length - 1) expect(drawing, `letter ${at}`).toBeNull();
			}
		}
	});

	it('that would unpack to more than any drawing is refused', async () => {
		const { deflateSync } = await import('fflate');
		const bomb = deflateSync(new Uint8Array(5_000_000));
		const text = `b${Buffer.from(bomb).toString('base64url')}`;
		expect(parseDrawing(text).drawing).toBeNull();
	});
});

describe('numbers as bytes', () => {
	it('keep every whole number that a corner needs', () => {
		const numbers = [
			0, 1, -1, 63, 64, -64, 127, 128, 16_383, 16_384, 1_800_000_000, -1_800_000_000,
		];
		const writer = new ByteWriter();
		for (const number of numbers) writer.step(number);
		const reader = new ByteReader(writer.finish());
		expect(numbers.map(() => reader.step())).toEqual(numbers);
		expect(reader.is_done).toBe(true);
		expect(() => reader.byte()).toThrow(RangeError);
	});
});
