import type { PlacementClass } from '../../domain/schema/vocabulary.ts';

/** Of the sites that the pages of a grown atlas ask for later, what they need at once. */
export type LightPart = {
	/** Folder below `/data/v/`, named by its content: all sites cut up into files. */
	layout: string;
	site_count: number;
	/** Sites of each class, and the themes there are. */
	counts: Partial<Record<PlacementClass, number>>;
	themes: string[];
	/** The map comes in tiles. */
	is_tiled?: boolean;
};
