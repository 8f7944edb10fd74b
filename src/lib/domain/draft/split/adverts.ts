/** Advertisements and notices: recognised by their words, listed apart. */

import type { Block } from './build_blocks.ts';
import { isOffice } from './line_kinds.ts';

const NOTICE =
	/^.{0,12}(?:招租|出租|转让|拍卖|注销|清算|遗失|招标|招聘|减资|寻人|停电|债权|征婚|合并|分立|作废)?.{0,4}(?:公告|启事|声明|广告|挂失)$|^广告$/;

const CUES: readonly RegExp[] = [
	/(?:咨询|联系|订购|报名|招商|服务)?(?:电话|热线|手机)[：:]?\s*[\d\-—]{7,}/,
	/(?<!\d)1[3-9]\d{9}(?!\d)/,
	/(?:地址|地点)[：:]/,
	/面议|出租|招租|优惠|特惠|抢购|火爆|诚聘|加盟|欢迎(?:来电|选购|咨询|垂询)|限时|折扣|作废|特此(?:公告|声明)|申报债权/,
	/广告/,
];

/** ●公告●, 【公告】 and ★公告★ are 公告. */
function dropSigns(heading: string): string {
	return heading.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** ［广告］ stands above the headline of what it announces. */
function skipHeadings(blocks: readonly Block[], at: number): number {
	let last = at;
	while (blocks[last + 1]?.kind === 'heading') last += 1;
	return last;
}

/** Which blocks are part of an advertisement: a notice's heading with what follows to the next heading, or words of two kinds of selling. */
export function findAdverts(blocks: readonly Block[]): Set<Block> {
	const found = new Set<Block>();
	for (const [at, block] of blocks.entries()) {
		if (block.kind === 'heading' && NOTICE.test(dropSigns(block.shadow))) {
			const is_label = /^广告$/.test(dropSigns(block.shadow));
			const from = is_label ? skipHeadings(blocks, at) : at;
			const next = blocks.findIndex((other, index) => index > from && other.kind === 'heading');
			const body = blocks.slice(at + 1, next < 0 ? blocks.length : next);
			const is_short = body.reduce((sum, { shadow }) => sum + shadow.length, 0) < 400;
			if (
				body.length > 0 &&
				is_short &&
				!body.some(({ kind, shadow }) => kind === 'credits' && !isOffice(shadow))
			) {
				for (const part of [block, ...body]) found.add(part);
			}
		}
		if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
		if (CUES.filter((cue) => cue.test(block.shadow)).length < 2) continue;
		found.add(block);
		const before = blocks[at - 1];
		if (before?.kind === 'heading' && at > 0 && blocks[at + 1]?.kind !== 'paragraph')
			found.add(before);
	}
	return found;
}
