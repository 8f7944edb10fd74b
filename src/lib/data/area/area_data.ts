/** What was reported of a district, dated and in both languages: enough to tell it by any day, at build time and in the browser. */

import type { DatedSite } from '../../domain/as_of/site_as_of.ts';
import type { Dated } from '../../domain/figures/claim_time.ts';
import type { ArticleClaim } from '../../domain/schema/claim.ts';
import type { Localized } from '../../domain/schema/localized.ts';
import type { Source } from '../../domain/schema/source.ts';
import type { LinkedSite } from '../site_link.ts';

export type AreaSite = DatedSite &
	LinkedSite & {
		properties: { township: string | null; part_of?: string | null | undefined };
	};

/** `claims`: those about the district itself. */
export type AreaArticle = {
	id: string;
	source: Pick<Source, 'id' | 'date' | 'publication' | 'page'>;
	claims: readonly Dated<ArticleClaim>[];
};

/** Something that the atlas had wrong here. */
export type AreaCorrection = {
	id: string;
	/** ISO day since which it is right. */
	on: string;
	field: Localized;
	before: Localized;
	after: Localized;
	/** The site, article or district it is about; null for one without a name. */
	name: Localized | null;
	site_ids: readonly string[];
};

export type AreaData = {
	adcode: number;
	name: Localized;
	/** In it, in the catalog's order. */
	sites: readonly AreaSite[];
	/** Sites of elsewhere that pass through or touch it. */
	crossing: readonly AreaSite[];
	/** All that sites or figures here come from, the oldest first. */
	articles: readonly AreaArticle[];
	townships: readonly { code: string; name: Localized }[];
	/** The oldest first. */
	corrections: readonly AreaCorrection[];
};
