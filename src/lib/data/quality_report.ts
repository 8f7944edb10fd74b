/** The quality report in one language. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { Language } from '../domain/schema/localized.ts';
import { assessSite, type TownshipAgreement } from '../domain/quality/assess_site.ts';
import { describePositionSource } from '../domain/map_model/position_source.ts';
import { BETTERMENTS, describeBorder, describeTownship } from '../domain/quality/quality_words.ts';
import type { PlacementClass } from '../domain/schema/vocabulary.ts';

export type QualityRow = {
	id: string;
	name: string;
	class: PlacementClass;
	precision_m: number | null;
	is_stand_in: boolean;
	basis: string;
	/** Data sets in words, and the line an editor wrote. */
	source_words: string[];
	source: string;
	/** Metres, to sort by; null without one. */
	border_m: number | null;
	border: string | null;
	township_kind: TownshipAgreement['kind'];
	township: string;
	reported: string;
	betterments: string[];
};

/** `sites`: all of them where left out. */
export function buildQualityReport(
	catalog: Catalog,
	language: Language,
	sites: Catalog['sites'] = catalog.sites,
): QualityRow[] {
	return sites.map((site) => {
		const quality = assessSite(site, catalog);
		const { name, placement } = site.properties;
		return {
			id: site.id,
			name: name[language],
			class: quality.class,
			precision_m: quality.precision_m,
			is_stand_in: quality.is_stand_in,
			basis: placement.basis[language],
			source_words: describePositionSource(placement.source).map((words) => words[language]),
			source: placement.source,
			border_m: quality.border_m,
			border: describeBorder(quality)?.[language] ?? null,
			township_kind: quality.township.kind,
			township: describeTownship(quality.township)[language],
			reported: quality.reported,
			betterments: quality.betterments.map((word) => BETTERMENTS[word][language]),
		};
	});
}
