/** The 3-degree belt of Gauss and Krueger that a city is surveyed in. */

import type { Bounds } from '../position.ts';

export type Belt = {
	/** Number of the 3-degree zone. */
	zone: number;
	/** Degrees east. */
	meridian: number;
	/** Eastings without a prefix. */
	plain: `gk${number}`;
	/** Eastings that start with the number of the zone. */
	numbered: `gk${number}`;
};

export function buildBelt(zone: number): Belt {
	const meridian = 3 * zone;
	return { zone, meridian, plain: `gk${meridian}`, numbered: `gk${zone}` };
}

/** The belt whose meridian is nearest to the middle of `bounds`. */
export function findBelt([west, , east]: Bounds): Belt {
	return buildBelt(Math.round((west + east) / 2 / 3));
}

/** The systems of an atlas whose city lies in this belt, in the order they are offered. */
export function listSystems({ plain, numbered }: Belt) {
	return ['wgs84', 'cgcs2000', plain, numbered, 'gcj02', 'bd09'] as const;
}
