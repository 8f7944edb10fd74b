/** The newspaper's hedging words, what each means and where it stands. */

import type { Localized } from '../schema/localized.ts';
import type { Qualifier } from '../schema/vocabulary.ts';

/**
 * Where the word stands: before the number; before a number that starts with its multiplier (上百); the first character of the
 * number (数百, 大半); after the number (20余家); after the unit (30亿元以上).
 */
export type HedgePlace = 'before' | 'before-multiplier' | 'first' | 'after-number' | 'after-unit';

export type HedgeWord = {
	qualifier: Exclude<Qualifier, 'exact'>;
	place: HedgePlace;
	word: string;
	/** Where the word includes the number itself. */
	label?: Localized;
};

const AT_LEAST: Localized = { zh: '至少', en: 'at least' };
const AT_MOST: Localized = { zh: '至多', en: 'at most' };

function list(
	qualifier: HedgeWord['qualifier'],
	place: HedgePlace,
	words: string,
	label?: Localized,
): HedgeWord[] {
	return words.split(' ').map((word) => ({ qualifier, place, word, ...(label ? { label } : {}) }));
}

export const HEDGE_WORDS: readonly HedgeWord[] = [
	...list('about', 'before', '约 大约 大概 大致 约莫 差不多 估计'),
	...list('about', 'after-number', '来'),
	...list('about', 'after-unit', '左右 上下 前后'),
	...list('over', 'before', '逾 超 超出 突破 破 高于 多于 大于 不止'),
	...list(
		'over',
		'before',
		'至少 最少 起码 少说 少说也 不少于 不低于 不小于 不下 不下于 最低',
		AT_LEAST,
	),
	...list('over', 'before-multiplier', '上 成 过'),
	...list('over', 'first', '数 几 大 多'),
	...list('over', 'after-number', '余 多 几 +'),
	...list('over', 'after-unit', '开外 出头 有余 不止 余 多'),
	...list('over', 'after-unit', '以上 及以上 或以上 往上', AT_LEAST),
	...list('nearly', 'before', '近 将近 接近 几近 逼近'),
	...list('under', 'before', '不到 不足 未满 不满 低于 少于 小于 未达 未到 不及'),
	...list('under', 'before', '最多 至多 顶多 不过 不超 未超 不多于 不高于 不大于 最高', AT_MOST),
	...list('under', 'first', '小'),
	...list('under', 'after-unit', '不到 不足'),
	...list('under', 'after-unit', '以下 及以下 或以下 以内 之内', AT_MOST),
	...list(
		'expected',
		'before',
		'预计 预期 预估 有望 可望 可以达到 计划 规划 力争 争取 目标 拟 打算',
	),
];

/** What may join the two ends of a range. */
export const RANGE_JOINT = /^(?:[-‐‑‒–—―−─－﹣~～〜∼]{1,2}|至|到)$/;

/** The words of a qualifier as a problem lists them. */
export function listHedgeWords(qualifier: Qualifier): string[] {
	if (qualifier === 'range') return ['至', '到', '～', '—', '-', '两三'];
	return [
		...new Set(HEDGE_WORDS.filter((one) => one.qualifier === qualifier).map(({ word }) => word)),
	];
}
