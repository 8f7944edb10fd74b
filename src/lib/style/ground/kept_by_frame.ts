import type { Frame } from '../frame.ts';

/** What is kept for each source: pages of one district share a frame, a reader's selections come and go. */
const MOST = 64;

/**
 * The same function, asked once for the same source (the very object), frame and `detail`; what it gave last is kept. Its
 * answers are shared: nobody may change them.
 */
export function keepByFrame<S extends object, D extends number | string, T>(
	build: (source: S, frame: Frame, detail: D) => T,
): (source: S, frame: Frame, detail: D) => T {
	const kept = new WeakMap<S, Map<string, T>>();
	return (source, frame, detail) => {
		const answers = kept.get(source) ?? new Map<string, T>();
		kept.set(source, answers);
		const key = JSON.stringify([frame, detail]);
		const answer = answers.get(key) ?? build(source, frame, detail);
		answers.delete(key);
		answers.set(key, answer);
		if (answers.size > MOST) answers.delete(answers.keys().next().value!);
		return answer;
	};
}
