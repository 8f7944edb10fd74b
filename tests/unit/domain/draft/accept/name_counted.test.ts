import { expect, test } from 'vitest';
import { cutFigure, nameCounted } from '../../../../../src/lib/domain/draft/accept/name_counted.ts';

test.each([
	['存栏肉兔超2万只', '2万只', '存栏肉兔'],
	['农村污水处理站由15个增至18个', '18个', '农村污水处理站'],
	['农村污水处理站由15个', '15个', '农村污水处理站'],
	['种下1.2万余棵桂花树', '1.2万余棵', '种下桂花树'],
	['河道清淤量达9.2万立方米', '9.2万立方米', '河道清淤量'],
	['环湖绿道长12.6公里', '12.6公里', '环湖绿道'],
	['比计划多出4公里多', '4公里', '比计划多出'],
	['达6栋', '6栋', null],
])('%s: what is counted are its own words, the English is asked', (exact, figure, zh) => {
	const at = exact.indexOf(figure);
	const span = { start: 100, end: 100 + exact.length };
	const place = { start: 100 + at, end: 100 + at + figure.length };
	expect(nameCounted('count', ...cutFigure({ exact, span, figure: place }))).toEqual({
		zh,
		en: null,
	});
});

test('money is named by its kind', () => {
	expect(nameCounted('tax', '上缴税收', '')).toEqual({ zh: '税收', en: 'Tax' });
	expect(nameCounted(null, '', '')).toEqual({ zh: null, en: null });
});
