/** The areas an atlas is ordered by, one inside the other. */

import type { Bounds } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';

/** The largest first; the parent of each is of the level before it. */
export const LEVELS = ['province', 'city', 'county', 'township'] as const;
export type Level = (typeof LEVELS)[number];

export type Region = {
	/** GB/T 2260, or of a township its statistical code of nine digits. */
	adcode: number;
	level: Level;
	/** Adcode of the area it is part of; null for the one that holds all. Never told from digits: units move. */
	parent: number | null;
	name: Localized;
	/** Sites that are known to lie in it. */
	sites: number;
	/** `[west, south, east, north]`; null where no source says where it lies. */
	bounds: Bounds | null;
};

/** What is wrong with the tree, in sentences; none where each has one parent of the level above. */
export function checkRegions(
	regions: readonly Pick<Region, 'adcode' | 'level' | 'parent'>[],
): string[] {
	const by_code = new Map(regions.map((region) => [region.adcode, region]));
	const problems = regions.flatMap(({ adcode, level, parent }): string[] => {
		if (parent === null) return [];
		const above = by_code.get(parent);
		if (!above) return [`${adcode}: expected a parent that there is, found ${parent}`];
		const expected = LEVELS[LEVELS.indexOf(level) - 1];
		if (above.level === expected) return [];
		return [
			`${adcode}: a ${level} expects a ${expected ?? 'parent of null'}, found ${above.level} ${parent}`,
		];
	});
	const tops = regions.filter(({ parent }) => parent === null);
	if (regions.length > 0 && tops.length !== 1) {
		const found = tops.map(({ adcode }) => adcode).join(', ') || 'none';
		problems.push(`expected one area without a parent, found ${found}`);
	}
	const seen = new Set<number>();
	for (const { adcode } of regions) {
		if (seen.has(adcode)) problems.push(`${adcode}: expected once, found again`);
		seen.add(adcode);
	}
	return problems;
}
