import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Frame } from '../frame.ts';

/** What is kept for each set of districts: pages of one district share a frame, a reader's selections come and go. */
const MOST = 64;

/**
 * The same function, asked once for the same districts (the very list), frame and `detail`; what it gave last is kept. Its answers are
 * shared: nobody may change them.
 */
export function keepByFrame<D extends number | string, T>(
	build: (districts: readonly DistrictFeature[], frame: Frame, detail: D) => T,
): (districts: readonly DistrictFeature[], frame: Frame, detail: D) => T {
	const kept = new WeakMap<readonly DistrictFeature[], Map<string, T>>();
	return (districts, frame, detail) => {
		const answers = kept.get(districts) ?? new Map<string, T>();
		kept.set(districts, answers);
		const key = JSON.stringify([frame, detail]);
		const answer = answers.get(key) ?? build(districts, frame, detail);
		answers.delete(key);
		answers.set(key, answer);
		if (answers.size > MOST) answers.delete(answers.keys().next().value!);
		return answer;
	};
}
