import type { Phase, PlacementClass, Theme } from '../schema/vocabulary.ts';
import type { SiteFacets } from './filters/filters.ts';

/** One line of the list. */
export type SiteSummary = {
	id: string;
	name: string;
	theme: Theme;
	/** null where a report by then did not say; so are its day and its phase. */
	status: string | null;
	/** ISO day on which the status was reported. */
	status_date: string | null;
	/** What puts the status in doubt. */
	status_note: string | null;
	/** ISO day of the last report that speaks of it. */
	reported: string;
	phase: Phase | null;
	class: PlacementClass;
	/** Township, zone or district, as far as known. */
	where: string;
	/** The figure that matters most, with its label; null where the page gives none. */
	figure: string | null;
	/** When the figure is of, or was reported, in brackets behind it; left out where all was reported on one day. */
	figure_time?: string | null;
	/** The mark or line that draws it; null in the tray. */
	mark_id: string | null;
	/** What filters ask; codes and ids, not words. */
	facets: SiteFacets;
	/** Largest investment or funding, yuan. */
	amount_cny: number | null;
	/** Radius of its circle, or how far off its line may be; metres. */
	precision_m: number | null;
};
