/** Where a sentence begins with figures that are a site's by their series, what follows may be of the site as well, and not of the unit it names. */

import type { FoundClaim } from './found_claim.ts';

/** `found`: figures of one article, in reading order. */
export function doubtUnits(found: readonly FoundClaim[]): FoundClaim[] {
	return found.map((one, at) => {
		const { claim, sentence } = one;
		const known = found
			.slice(0, at)
			.findLast(
				(other) =>
					other.sentence === sentence &&
					other.instead_of !== undefined &&
					other.instead_of === claim.about,
			);
		const site = known?.claim.about;
		if (!site || one.earlier.length > 0 || claim.unsure.includes('about')) return one;
		return {
			...one,
			subjects: [site, ...one.subjects],
			claim: {
				...claim,
				unsure: [...claim.unsure, 'about'],
				certain: false,
				why: `${claim.why}; what stands before it is of ${site}`,
			},
		};
	});
}
