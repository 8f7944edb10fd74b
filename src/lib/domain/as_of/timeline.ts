/** What a thing was before it became what it is now. This file reaches the browser. */

import { findStop } from './stops.ts';

/** Before the first day it is not there; from the last one on it is as it is now. */
export type Timeline<T> = {
	/** ISO days on which it became otherwise, the oldest first; never empty. */
	days: readonly string[];
	/** For each day but the last, what was otherwise than now until the next. */
	before: readonly Partial<T>[];
};

/** The thing as it was by the end of an ISO day; null before its first. The same object where it is as it is now. */
export function showBy<T extends object>(now: T, timeline: Timeline<T>, day: string): T | null {
	const at = findStop(timeline.days, day);
	if (at < 0) return null;
	const change = timeline.before[at];
	return change === undefined ? now : { ...now, ...change };
}

/** What things were, each worked out once: whoever asks again for a time without a change gets the same object. */
export class Timelines<T extends object> {
	#timelines: ReadonlyMap<string, Timeline<T>>;
	#known = new WeakMap<T, (T | undefined)[]>();

	/** By the thing's id; one that is not in it was not there. */
	constructor(timelines: ReadonlyMap<string, Timeline<T>>) {
		this.#timelines = timelines;
	}

	/** As `showBy`. */
	show(id: string, now: T, day: string): T | null {
		const timeline = this.#timelines.get(id);
		if (!timeline) return null;
		const at = findStop(timeline.days, day);
		const change = at < 0 ? null : timeline.before[at];
		if (change === null) return null;
		if (change === undefined) return now;
		let states = this.#known.get(now);
		if (!states) this.#known.set(now, (states = []));
		return (states[at] ??= { ...now, ...change });
	}
}

/** From what it was on each of these days; the last one is what it is now. Days that changed nothing are left out. */
export function buildTimeline<T extends object>(
	states: readonly { day: string; state: T }[],
): Timeline<T> {
	const now = states.at(-1)?.state;
	if (now === undefined) throw new RangeError('A timeline needs a day');
	const days: string[] = [];
	const before: Partial<T>[] = [];
	for (const { day, state } of states) {
		const change = findDifference(state, now);
		if (days.length > 0 && isEqual(change, before.at(-1))) continue;
		days.push(day);
		before.push(change);
	}
	return { days, before: before.slice(0, -1) };
}

function findDifference<T extends object>(state: T, now: T): Partial<T> {
	const keys = Object.keys(state) as (keyof T)[];
	return Object.fromEntries(
		keys.filter((key) => !isEqual(state[key], now[key])).map((key) => [key, state[key]]),
	) as Partial<T>;
}

/** Of plain data. */
function isEqual(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
