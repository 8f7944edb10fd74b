import { expect, it } from 'vitest';
import { choosePanel, type PanelTexts } from '../../../../src/lib/domain/sheet/panel_room.ts';
import { layOutSheet } from '../../../../src/lib/domain/sheet/papers.ts';

const measure = (words: string): number => words.length;
const a4 = layOutSheet({ id: 'a4', is_landscape: false });
const a2 = layOutSheet({ id: 'a2', is_landscape: true });
const texts: PanelTexts = {
	title: 'x'.repeat(12),
	fields: ['a', 'b', 'c'],
	notes: Array.from({ length: 6 }, () => 'x'.repeat(30)),
	legend: Array.from({ length: 6 }, () => 'x'.repeat(8)),
	rows: [],
};
const rows = (count: number): string[] => Array.from({ length: count }, () => 'x'.repeat(20));

it('has all of a sheet with few sites', () => {
	expect(choosePanel({ ...texts, rows: rows(2) }, a4, measure)).toEqual({
		has_rows: true,
		has_legend: true,
		size: 1,
	});
});

it('gives up the sites first, and more of them the smaller the paper', () => {
	const most = [a4, a2].map((layout) =>
		Array.from({ length: 200 }, (_, count) => count).findLast(
			(count) => choosePanel({ ...texts, rows: rows(count) }, layout, measure).has_rows,
		)!,
	);
	expect(most[0]).toBeGreaterThan(1);
	expect(most[1]).toBeGreaterThan(most[0]! * 2);
	expect(choosePanel({ ...texts, rows: rows(150) }, a4, measure)).toEqual({
		has_rows: false,
		has_legend: true,
		size: 1,
	});
});

it('gives up a legend that is longer than the panel', () => {
	const legend = rows(60);
	expect(choosePanel({ ...texts, legend, rows: rows(1) }, a4, measure)).toEqual({
		has_rows: false,
		has_legend: false,
		size: 1,
	});
	const note = 'x'.repeat(900);
	const { size } = choosePanel({ ...texts, legend, notes: [note] }, a4, measure);
	expect(size).toBeLessThan(1);
	expect(size).toBeGreaterThanOrEqual(0.75);
});
