/** Which short lines are titles and which stand inside an article. */

import type { Block } from './build_blocks.ts';
import { findTailCredits, isDispatch } from './credits.ts';
import { isColumnHead } from './line_kinds.ts';

export type Heading = {
	is: 'title' | 'subhead' | 'none';
	blocks: Block[];
	certain: boolean;
	why: string;
};

/** A subhead is seldom longer. */
const LONGEST_SUBHEAD = 14;

/** In a text that nobody signs only shorter ones are subheads: round-ups have many titles. */
const LONGEST_UNSIGNED = 9;

const NUMBERED =
	/^(?:第?[一二三四五六七八九十]+[、章节]|[（][一二三四五六七八九十\d]+[）]|\d+[.、]|【[^】]{1,6}】$)/u;

/** Every group of headings by its first block. */
export function decideHeadings(blocks: readonly Block[]): Map<Block, Heading> {
	const groups = listGroups(blocks);
	const decided = new Map<Block, Heading>();
	const is_signed_at_end = groups.some((group) => endsSigned(blocks, group));
	const usual_gap = median(groups.slice(1).map(({ blocks: [first] }) => first!.gap_before));
	const title_level = groups[0] ? levelOf(groups[0]) : null;
	for (const [index, group] of groups.entries()) {
		const before = blocks.slice(groups[index - 1]?.end ?? 0, group.start);
		const after = blocks.slice(group.end, groups[index + 1]?.start);
		const verdict = judge({
			group,
			before,
			after,
			is_first: index === 0,
			is_signed_at_end,
			usual_gap,
			title_level,
			rest: blocks.slice(group.end),
		});
		decided.set(group.blocks[0]!, { blocks: group.blocks, ...verdict });
	}
	reviseLone([...decided.values()]);
	return decided;
}

/** 堤：从“一冲就垮”到“能散步”, 水：一座小水库的“体检单”, 一张网：从无到有: subheads of one article have one build. */
const LABELLED = /^(?:[\u4e00-\u9fff]{1,2}|一[\u4e00-\u9fff]{2})：[^：]{2,18}$/;
/** Subheads come in twos and more; one that stands alone and is as long as this is rather the title of a report that follows unsigned. */
const LONGEST_LONE = 7;

function isLabelled(heading: Heading | undefined): boolean {
	return heading?.blocks.length === 1 && LABELLED.test(heading.blocks[0]!.shadow);
}

function reviseLone(headings: readonly Heading[]): void {
	for (const [at, heading] of headings.entries()) {
		const near = [headings[at - 1], headings[at + 1]];
		if (at > 0 && isLabelled(heading) && near.some(isLabelled)) {
			Object.assign(heading, { is: 'subhead', certain: true, why: 'built like the one beside it' });
		}
	}
	for (const [at, heading] of headings.entries()) {
		const is_lone =
			heading.is === 'subhead' &&
			heading.blocks[0]!.level === null &&
			headings[at - 1]?.is !== 'subhead' &&
			headings[at + 1]?.is !== 'subhead';
		const { shadow, level } = heading.blocks[0]!;
		const is_marked = NUMBERED.test(shadow) || isLabelled(heading) || level !== null;
		if (heading.is === 'subhead' && !is_marked && shadow.length > LONGEST_LONE)
			heading.certain = false;
		if (!is_lone || NUMBERED.test(shadow)) continue;
		heading.certain = false;
		if (heading.blocks[0]!.shadow.length <= LONGEST_LONE) continue;
		heading.is = 'title';
		heading.why = 'alone, and long for a subhead';
	}
}

type Group = { blocks: Block[]; start: number; end: number };

function listGroups(blocks: readonly Block[]): Group[] {
	const groups: Group[] = [];
	for (const [at, block] of blocks.entries()) {
		if (block.kind !== 'heading') continue;
		const last = groups.at(-1);
		if (last?.end === at && last.blocks.length < 4) {
			last.blocks.push(block);
			last.end = at + 1;
		} else groups.push({ blocks: [block], start: at, end: at + 1 });
	}
	return groups;
}

type Setting = {
	group: Group;
	/** Between the headings before it and it. */
	before: readonly Block[];
	/** Between it and the next headings. */
	after: readonly Block[];
	rest: readonly Block[];
	is_first: boolean;
	is_signed_at_end: boolean;
	usual_gap: number;
	/** Of the first headline, where the format has levels. */
	title_level: number | null;
};

type Verdict = Omit<Heading, 'blocks'>;

function judge(setting: Setting): Verdict {
	const { group, before, after, is_first, is_signed_at_end, usual_gap, rest } = setting;
	const say = (is: Heading['is'], why: string, certain = true): Verdict => ({ is, why, certain });
	const text = after.find(({ kind }) => kind === 'paragraph' || kind === 'caption');
	if (text === undefined && !after.some(({ kind }) => kind === 'credits'))
		return say('none', 'no text follows');
	if (is_first) return say('title', 'the first headline of the page');
	if (isColumnHead(group.blocks[0]!.shadow) && group.blocks.length === 1)
		return say('title', 'the head of short reports');
	if (after[0]?.kind === 'credits') return say('title', 'names follow');
	const first = after.find(({ kind }) => kind === 'paragraph');
	if (first && isDispatch(first.spaced)) return say('title', 'a dispatch follows');
	const last = before.findLast(({ kind }) => kind !== 'caption');
	const was_signed =
		last?.kind === 'credits' ||
		(last?.kind === 'paragraph' && findTailCredits(last.spaced) !== null);
	if (was_signed) return say('title', 'the text before it is signed');
	if (before.length > 0 && before.every(({ kind }) => kind === 'caption' || kind === 'credits'))
		return say('title', 'photographs stand before it');
	const level = levelOf(group);
	if (level !== null && setting.title_level !== null) {
		return level <= setting.title_level
			? say('title', 'a headline of the same rank')
			: say('subhead', 'a headline of a lower rank');
	}
	const gap = group.blocks[0]!.gap_before;
	if (gap >= usual_gap + 2) return say('title', 'a wide gap stands before it');
	const length = Math.max(...group.blocks.map(({ shadow }) => shadow.length));
	const is_short = length <= LONGEST_SUBHEAD && group.blocks.length === 1;
	if (last?.kind === 'paragraph' && !last.is_ended)
		return say('title', 'the text before it breaks off', false);
	const front = before[0]?.kind === 'credits';
	if (front && is_short) return say('subhead', 'inside an article that names its writer first');
	if (is_signed_at_end && is_short && endsSignedLater(rest))
		return say('subhead', 'the article is signed further on');
	if (group.blocks.length > 1 || length > LONGEST_SUBHEAD)
		return say('title', 'long for a subhead', !front && !is_signed_at_end && length > 16);
	if (NUMBERED.test(group.blocks[0]!.shadow)) return say('subhead', 'numbered or in brackets');
	if (length > LONGEST_UNSIGNED)
		return say('title', 'whole for a subhead, in a text without names', false);
	return say('subhead', 'short, inside a text without names', false);
}

function levelOf({ blocks }: Group): number | null {
	const levels = blocks.flatMap(({ level }) => level ?? []);
	return levels.length === 0 ? null : Math.min(...levels);
}

function endsSigned(blocks: readonly Block[], group: Group): boolean {
	const next = blocks.findIndex(({ kind }, at) => at >= group.end && kind === 'heading');
	const last = blocks
		.slice(group.end, next < 0 ? blocks.length : next)
		.findLast(({ kind }) => kind !== 'caption');
	return last?.kind === 'paragraph' && findTailCredits(last.spaced)?.credits.role === 'author';
}

/** Names of a writer stand at the end of a paragraph before any line of names. */
function endsSignedLater(rest: readonly Block[]): boolean {
	for (const block of rest) {
		if (block.kind === 'credits') return /^[（(]/u.test(block.text);
		if (block.kind !== 'paragraph') continue;
		if (isDispatch(block.spaced)) return false;
		if (findTailCredits(block.spaced)?.credits.role === 'author') return true;
	}
	return false;
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;
}
