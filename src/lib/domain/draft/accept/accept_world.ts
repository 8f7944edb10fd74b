import type { Article } from '../../schema/article.ts';
import type { Localized } from '../../schema/localized.ts';
import type { PlaceFeature } from '../../schema/place.ts';
import type { SiteFeature } from '../../schema/site.ts';
import type { TownshipFeature } from '../../schema/township.ts';

/** What a draft is accepted into. */
export type AcceptWorld = {
	/** Six digits. */
	city: { code: number; name: Localized };
	districts: readonly { code: number; name: Localized }[];
	townships: readonly TownshipFeature[];
	places: readonly PlaceFeature[];
	articles: readonly Article[];
	/** Every site, with the file it stands in. */
	sites: readonly { file: string; site: SiteFeature }[];
	/** ISO day of today. */
	day: string;
	/** Who decides. */
	by: Localized;
};
