/** Steps that can be undone. */
const MOST_STEPS = 200;

/** What is there, what was before it, and what was undone, the next first. */
export type Steps<T> = { past: readonly T[]; now: T; future: readonly T[] };

export function startSteps<T>(now: T): Steps<T> {
	return { past: [], now, future: [] };
}

/** What was undone is gone with a new step; the same again is none. */
export function takeStep<T>(steps: Steps<T>, now: T): Steps<T> {
	if (now === steps.now) return steps;
	return { past: [...steps.past, steps.now].slice(-MOST_STEPS), now, future: [] };
}

/** At the first step it stays. */
export function undoStep<T>(steps: Steps<T>): Steps<T> {
	const { past, now, future } = steps;
	if (past.length === 0) return steps;
	return { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] };
}

/** At the last step it stays. */
export function redoStep<T>(steps: Steps<T>): Steps<T> {
	const [next, ...future] = steps.future;
	if (next === undefined) return steps;
	return { past: [...steps.past, steps.now], now: next, future };
}
