/** An id for a series that the atlas does not have yet: 总投资 is total-investment. An editor may name it otherwise. */

import { pinyin } from 'pinyin-pro';
import type { ClaimKind } from '../../schema/vocabulary.ts';
import { stripFigures } from './match_series.ts';

const WORDS: readonly (readonly [words: RegExp, id: string])[] = [
	[/总投资/, 'total-investment'],
	[/累计[^，。]{0,4}(?:投资|投入)/, 'cumulative-investment'],
	[/投资/, 'investment'],
	[/年[^，。]{0,6}产值/, 'yearly-output'],
	[/总?产值/, 'output'],
	[/(?:营业|主营业务|销售)收入/, 'revenue'],
	[/税/, 'tax'],
	[/日处理/, 'daily-capacity'],
	[/装机/, 'installed-power'],
	[/发电量/, 'electricity'],
	[/占地/, 'ground'],
	[/建筑面积/, 'floor-area'],
	[/全长|总长/, 'length'],
	[/就业|务工/, 'people-employed'],
];

export function nameSeries(words: string, kind: ClaimKind | null): string {
	const known = WORDS.find(([pattern]) => pattern.test(words));
	if (known) return known[1];
	const noun = stripFigures(words)
		.replace(/[^\u4e00-\u9fffA-Za-z]/g, '')
		.slice(-8);
	const spelled = pinyin(noun, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
		.join('-')
		.toLowerCase()
		.replace(/[^a-z-]/g, '');
	return [spelled, kind].filter(Boolean).join('-') || 'figure';
}
