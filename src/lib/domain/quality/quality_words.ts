import { formatLength } from '../near/format_distance.ts';
import type { Localized } from '../schema/localized.ts';
import type { Betterment, SiteQuality, TownshipAgreement } from './assess_site.ts';

export const BETTERMENTS: Record<Betterment, Localized> = {
	'name-a-place': {
		zh: '报道没有说在哪里；需要点明地点的官方资料',
		en: 'The report names no place; an official document that does',
	},
	'find-the-village': {
		zh: '村或工程本身的坐标：测绘、批复文件或实地定位',
		en: 'A coordinate of the village or the work itself: a survey, an approval or a visit',
	},
	'find-the-thing': {
		zh: '项目本身而非近旁地点的坐标',
		en: 'A coordinate of the site itself instead of a place nearby',
	},
	'zone-boundary': { zh: '园区公布的四至范围', en: "The zone's published boundary" },
	'survey-the-line': { zh: '实测线位或设计图', en: 'The surveyed line, or its design' },
	'original-datum': {
		zh: '未经加偏的原始坐标，省去一次换算',
		en: 'The original coordinate before it was shifted, which saves a conversion',
	},
	'check-township': {
		zh: '点位超出所属乡镇的范围，请核对',
		en: 'The point lies beyond its township; please check',
	},
	'official-border': {
		zh: '离区县界线比误差还近；官方界线能定归属',
		en: 'Closer to the district border than it is precise; the official border would settle it',
	},
};

/** "2.3 km inside"; null without a point or a district. */
export function describeBorder({ border_m }: SiteQuality): Localized | null {
	if (border_m === null) return null;
	const { zh, en } = formatLength(Math.abs(border_m));
	return border_m >= 0
		? { zh: `界内${zh}`, en: `${en} inside` }
		: { zh: `界外${zh}`, en: `${en} outside` };
}

export function describeTownship(agreement: TownshipAgreement): Localized {
	switch (agreement.kind) {
		case 'is-seat':
			return { zh: '就是乡镇驻地', en: 'is the seat itself' };
		case 'within': {
			const { zh, en } = formatLength(agreement.distance_m);
			return { zh: `相符，距驻地${zh}`, en: `agrees, ${en} from the seat` };
		}
		case 'beyond': {
			const { zh, en } = formatLength(agreement.distance_m);
			return { zh: `不符，距驻地${zh}`, en: `disagrees, ${en} from the seat` };
		}
		case 'no-seat':
			return { zh: '驻地未查到', en: 'seat unknown' };
		case 'no-township':
			return { zh: '未归乡镇', en: 'no township given' };
		case 'no-point':
			return { zh: '没有点位', en: 'no point' };
	}
}
