import type { ExcerptView } from '$lib/data/excerpt_view.ts';
import type { ImageryPlace } from '$lib/domain/imagery/outline_places.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';

/** What two years of imagery are to be looked at for. */
export type Witness = {
	name: string;
	/** Drawn over both years. */
	places: readonly ImageryPlace[];
	/** What is shown at first; null: where the places are. */
	bounds: Bounds | null;
	/** How the place is known, in words; null where there is not one. */
	placement: string | null;
	/** What the newspaper says there. */
	excerpts: readonly ExcerptView[];
};
