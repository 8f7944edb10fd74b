import type { PlacementClass } from '../../domain/schema/vocabulary.ts';

/** Of what the map's page of a grown atlas fetches later, what it needs at once. */
export type LightPart = {
	/** Below `/data/`, named by its content. */
	file: string;
	/** Folder below `/data/v/`, named by its content: the same sites cut up into files. */
	layout: string;
	site_count: number;
	/** Sites of each class, and the themes there are. */
	counts: Partial<Record<PlacementClass, number>>;
	themes: string[];
};
