/** Words by which a figure tells how much something fell: as a difference it is negative. */

import type { DraftClaim } from '../draft.ts';

/** Right before the figure, but for hedges: 下降, 少了, 减产, 少跑. 至少, 不少 and 最低 are hedges and bounds. */
const FALL =
	'(?:下降|下跌|下滑|减少|降低|[降跌减]幅(?:为|在|达)?|回落|缩短|缩减|压减|压缩|收窄|缩水|减产|减收|减亏|节约|节省|损失|(?<![至不多最减很缺])少[收产卖赚挣用跑走花交付耗掉缴]?|(?<![升霜])[降跌]|(?<![加])减|(?<![最不降])低)';
/** Between it and the figure: 下降了近10%, 少收了约两成. */
const HEDGES = '(?:了|近|约|超过?|逾|将近|接近|不到|不足|达到?|至少|大约)*';
const FALL_HERE = new RegExp(`${FALL}${HEDGES}$`);
/** 减少二氧化碳排放17.5万吨, 少用化肥近三成: by how much of what. */
const FALL_OF = new RegExp(
	`(?:减少|降低|节约|节省|少[用跑走花施投])(?:了)?[\\u4e00-\\u9fff]{1,8}?${HEDGES}$`,
);
/** What it fell to is no fall: 减少到, 降至. */
const TO = /[到至成于]$|(?<!幅)为$/;

/** `before`: its clause up to the figure. */
export function tellsFall(before: string): boolean {
	return !TO.test(before) && FALL_HERE.test(before);
}

export function tellsFallOf(before: string): boolean {
	return !TO.test(before) && !tellsFall(before) && FALL_OF.test(before);
}

type Signed = Pick<DraftClaim, 'value' | 'value_to' | 'role' | 'falls'>;

/** Its figures with the sign of its role: a fall by 10 to 20 is from -20 up to -10. */
export function signFall<T extends Signed>(claim: T): T {
	if (!claim.falls || claim.value === null) return claim;
	const ends = [claim.value, claim.value_to ?? claim.value].map((end) => Math.abs(end));
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	const [value, other] = claim.role === 'difference' ? [-high, -low] : [low, high];
	return { ...claim, value, value_to: claim.value_to === null ? null : other };
}
