import { addRemark, joinClauses, putColon } from '../language/join_words.ts';
import { inEvery } from '../language/languages.ts';
import {
	formatKm2,
	formatMeasuredArea,
	formatMeasuredLength,
	formatShortLength,
} from '../measure/format_measure.ts';
import type { Localized } from '../schema/localized.ts';
import type { DrawingItem, ItemColor, ItemIcon, ItemKind } from './item.ts';
import { measureItem } from './measure_item.ts';

export const KIND_WORDS: Record<ItemKind, Localized> = {
	point: { zh: '点', en: 'Point' },
	line: { zh: '线', en: 'Line' },
	area: { zh: '面', en: 'Area' },
	text: { zh: '文字', en: 'Text' },
	arrow: { zh: '箭头', en: 'Arrow' },
	dimension: { zh: '尺寸线', en: 'Dimension line' },
};

export const COLOR_WORDS: Record<ItemColor, Localized> = {
	red: { zh: '红', en: 'Red' },
	brown: { zh: '棕', en: 'Brown' },
	green: { zh: '绿', en: 'Green' },
	blue: { zh: '蓝', en: 'Blue' },
	purple: { zh: '紫', en: 'Purple' },
	black: { zh: '黑', en: 'Black' },
};

export const ICON_WORDS: Record<ItemIcon, Localized> = {
	dot: { zh: '圆点', en: 'Dot' },
	square: { zh: '方块', en: 'Square' },
	triangle: { zh: '三角', en: 'Triangle' },
	star: { zh: '星', en: 'Star' },
	flag: { zh: '旗', en: 'Flag' },
	cross: { zh: '叉', en: 'Cross' },
	house: { zh: '房屋', en: 'House' },
	warning: { zh: '警示', en: 'Warning' },
};

/** "Line 2 (new road)": the second thing of the list is a line. */
export function nameItem({ kind, words }: DrawingItem, index: number): Localized {
	return inEvery((language) => {
		const name = `${KIND_WORDS[kind][language]} ${index + 1}`;
		return words === '' ? name : addRemark(name, words, language);
	});
}

/** Length, or length and area, in words; empty for what has neither. */
export function describeMeasure(item: Pick<DrawingItem, 'kind' | 'corners'>): Localized {
	const { length_m, area_m2 } = measureItem(item);
	return inEvery((language) =>
		joinClauses(
			[
				area_m2 === null
					? ''
					: (area_m2 >= 1e6 ? [formatKm2(area_m2 / 1e6)] : formatMeasuredArea(area_m2).slice(0, 3))
							.map((size) => size[language])
							.join(' · '),
				length_m === null
					? ''
					: area_m2 === null
						? formatMeasuredLength(length_m)[language]
						: putColon(
								{ zh: '周长', en: 'perimeter' }[language],
								formatMeasuredLength(length_m)[language],
								language,
							),
			],
			language,
		),
	);
}

/** What stands at a thing on the map: its words, of a dimension line its length too. */
export function labelItem(item: DrawingItem): Localized {
	if (item.kind !== 'dimension') return inEvery(() => item.words);
	const length = formatShortLength(measureItem(item).length_m ?? 0);
	return inEvery((language) =>
		item.words === '' ? length[language] : putColon(item.words, length[language], language),
	);
}
