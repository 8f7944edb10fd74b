/** Learns how much each feature tells of whom a figure is of, from figures whose answer is known. The same samples give the same weights. */

/** One figure: the features of each of its candidates, and whether that is right. One at least is. */
export type Sample = readonly { features: readonly string[]; is_right: boolean }[];

const STEPS = 150;
const RATE = 0.1;
/** What keeps the weight of a feature that few figures have near nothing; chosen on pages that were left out. */
const PULL = 12;
/** A smaller weight is left out. */
const LEAST = 0.1;

/** Of each sample, how much likelier each candidate is taken than it should be. */
function findErrors(
	sample: readonly number[][],
	rights: readonly boolean[],
	weights: Float64Array,
): number[] {
	const scores = sample.map((features) => features.reduce((sum, one) => sum + weights[one]!, 0));
	const best = Math.max(...scores);
	const likely = scores.map((score) => Math.exp(score - best));
	const all = likely.reduce((sum, one) => sum + one, 0);
	const right = likely.reduce((sum, one, index) => sum + (rights[index] ? one : 0), 0);
	return likely.map(
		(one, index) => one / all - (rights[index] ? one / Math.max(right, 1e-300) : 0),
	);
}

/** By steps against the slope, each feature at its own pace (Adam). */
export function fitWeights(samples: readonly Sample[]): Map<string, number> {
	const names = new Map<string, number>();
	const number = (feature: string): number => {
		const known = names.get(feature) ?? names.size;
		names.set(feature, known);
		return known;
	};
	const coded = samples.map((sample) => ({
		rights: sample.map(({ is_right }) => is_right),
		features: sample.map(({ features }) => [...new Set(features)].map(number)),
	}));
	const weights = new Float64Array(names.size);
	const pace = new Float64Array(names.size);
	const spread = new Float64Array(names.size);
	for (let step = 1; step <= STEPS; step += 1) {
		const slope = weights.map((weight) => weight * PULL);
		for (const { features, rights } of coded) {
			const errors = findErrors(features, rights, weights);
			features.forEach((own, index) => {
				for (const one of own) slope[one]! += errors[index]!;
			});
		}
		for (let index = 0; index < weights.length; index += 1) {
			pace[index] = 0.9 * pace[index]! + 0.1 * slope[index]!;
			spread[index] = 0.999 * spread[index]! + 0.001 * slope[index]! ** 2;
			const even = Math.sqrt(spread[index]! / (1 - 0.999 ** step)) + 1e-8;
			weights[index]! -= (RATE * pace[index]!) / (1 - 0.9 ** step) / even;
		}
	}
	return new Map(
		[...names]
			.map(([name, index]) => [name, Math.round(weights[index]! * 100) / 100] as const)
			.filter(([, weight]) => Math.abs(weight) >= LEAST)
			.toSorted(([a], [b]) => (a < b ? -1 : 1)),
	);
}
