import type { KeyLists, Probe } from './key_lists.ts';
import type { Postings } from './posting_list.ts';
import type { AreaName } from './list_keys.ts';
import type { Way } from './read_plan.ts';

/** Larger than any position. */
const POSITIONS = 0x1_0000;

/** How much is read: files of lists for each probe, and texts that are compared. */
export type Depth = { files: number; texts: number };

/** Numbers, and whether it stands at the beginning. `is_whole`: reading on brings no more. */
export type Matches = { numbers: Map<number, boolean>; is_whole: boolean };

/** `sure`: what the probes that were read to their end leave. */
type Common = Matches & { sure: Map<number, boolean> | null };

/** What has all probes of the way, each where its offset says. `load`: what these numbers are called or say, to compare. */
export async function matchWay(
	lists: KeyLists,
	{ probes, check, instead }: Way,
	depth: Depth,
	load: (numbers: readonly number[]) => Promise<AreaName[][]>,
): Promise<Matches> {
	const { sure, ...found } = await intersect(lists, probes, depth);
	const isRight = check ?? instead;
	if (!isRight) return found;
	// Where a rare key leaves a few texts, these are read, not the long lists of the other keys.
	const is_settled = !found.is_whole && sure !== null && sure.size <= depth.texts;
	if (!check && !is_settled) return found;
	const numbers = is_settled ? sure : found.numbers;
	const all = [...numbers.keys()].toSorted((a, b) => a - b);
	const some = all.slice(0, depth.texts);
	const texts = await load(some);
	const passing = some.filter((_, at) => texts[at]!.some(isRight));
	return {
		numbers: new Map(passing.map((number) => [number, numbers.get(number)!])),
		is_whole: is_settled || (found.is_whole && some.length === all.length),
	};
}

async function intersect(
	lists: KeyLists,
	probes: readonly Probe[],
	{ files }: Depth,
): Promise<Common> {
	const [first, ...rest] = probes;
	// Most of what is typed in vain has no first key: the others are not worth a file then.
	const begun = await lists.read(first!, files);
	if (begun.is_whole && begun.postings.length === 0) {
		return { numbers: new Map(), is_whole: true, sure: null };
	}
	const reads = [begun, ...(await Promise.all(rest.map((probe) => lists.read(probe, files))))];
	const starts = reads.map(({ postings }, at) => listStarts(postings, probes[at]!.offset));
	const whole = starts.filter((_, at) => reads[at]!.is_whole);
	const sure = whole.length > 0 ? listNumbers(listCommon(whole)) : null;
	return {
		numbers: listNumbers(listCommon(starts)),
		is_whole: sure?.size === 0 || reads.every(({ is_whole }) => is_whole),
		sure,
	};
}

/** Whether each begins so. */
function listNumbers(starts: readonly number[]): Map<number, boolean> {
	const numbers = new Map<number, boolean>();
	for (const start of starts) {
		const number = Math.floor(start / POSITIONS);
		numbers.set(number, start % POSITIONS === 0 || numbers.get(number) === true);
	}
	return numbers;
}

/** Where the run would begin. */
function listStarts(postings: Postings, offset: number): Set<number> {
	const starts = new Set<number>();
	for (let at = 0; at < postings.length; at += 2) {
		const position = postings[at + 1]! - offset;
		if (position >= 0) starts.add(postings[at]! * POSITIONS + position);
	}
	return starts;
}

function listCommon(sets: readonly ReadonlySet<number>[]): number[] {
	const [least, ...others] = sets.toSorted((a, b) => a.size - b.size);
	return [...(least ?? [])].filter((one) => others.every((set) => set.has(one)));
}
