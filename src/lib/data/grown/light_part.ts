import type { PlacementClass } from '../../domain/schema/vocabulary.ts';

/** Of what the map's page of a grown atlas fetches later, what it needs at once. */
export type LightPart = {
	/** Below `/data/`, named by its content. */
	file: string;
	site_count: number;
	/** Sites of each class, and the themes there are. */
	counts: Partial<Record<PlacementClass, number>>;
	themes: string[];
};
