import { checkBilingual } from '../checks/bilingual.ts';
import { checkBodies } from '../checks/bodies.ts';
import { checkCitations } from '../checks/citations.ts';
import { checkCity } from '../checks/city.ts';
import { checkClaimFigures } from '../checks/claims/claim_figures.ts';
import { checkClaimIds } from '../checks/claims/claim_ids.ts';
import { checkClaimOverlaps } from '../checks/claims/claim_overlaps.ts';
import { checkClaimQualifiers } from '../checks/claims/claim_qualifiers.ts';
import { checkClaimRoles } from '../checks/claims/claim_roles.ts';
import { checkClaimSeries } from '../checks/claims/claim_series.ts';
import { checkClaimTimes } from '../checks/claims/claim_times.ts';
import { checkClaimUnits } from '../checks/claims/claim_units.ts';
import { checkClaimWords } from '../checks/claims/claim_words.ts';
import { checkDistricts } from '../checks/districts.ts';
import { checkExcerptOrder } from '../checks/excerpt_order.ts';
import { checkExcerptSentences } from '../checks/excerpt_sentences.ts';
import { checkCorrections } from '../checks/history/corrections.ts';
import { checkHistory } from '../checks/history/entries.ts';
import { checkStatusOverlaps } from '../checks/history/status_overlaps.ts';
import { checkLookAlikes } from '../checks/look_alikes.ts';
import { checkMisprints } from '../checks/misprints.ts';
import { checkAliases } from '../checks/names/aliases.ts';
import { checkSameAs } from '../checks/names/same_as.ts';
import { checkNotesAbout } from '../checks/notes_about.ts';
import { checkOffsetsCover } from '../checks/offsets_cover.ts';
import { checkPartOf } from '../checks/part_of.ts';
import { checkPlacementClass } from '../checks/placement_class.ts';
import { checkPlaces } from '../checks/places.ts';
import { checkRfc7946 } from '../checks/rfc7946.ts';
import { checkSiteShapes } from '../checks/shapes/site_shapes.ts';
import { checkSources } from '../checks/sources.ts';
import { checkStatusDoubts } from '../checks/status_doubts.ts';
import { checkThemes } from '../checks/themes.ts';
import { checkAccess } from '../checks/access.ts';
import { checkTours } from '../checks/tours.ts';
import { checkTownships } from '../checks/townships.ts';
import { checkUniqueIds } from '../checks/unique_ids.ts';
import type { Check, GeoData } from '../schema/geo_data.ts';
import type { Finding } from '../schema/problem.ts';

/** Every rule about `geo/` beyond the schemas, by its name. */
export const CHECKS = {
	rfc7946: checkRfc7946,
	site_shapes: checkSiteShapes,
	unique_ids: checkUniqueIds,
	sources: checkSources,
	citations: checkCitations,
	claim_words: checkClaimWords,
	claim_figures: checkClaimFigures,
	claim_qualifiers: checkClaimQualifiers,
	claim_units: checkClaimUnits,
	claim_ids: checkClaimIds,
	claim_series: checkClaimSeries,
	claim_roles: checkClaimRoles,
	claim_times: checkClaimTimes,
	claim_overlaps: checkClaimOverlaps,
	city: checkCity,
	districts: checkDistricts,
	townships: checkTownships,
	placement_class: checkPlacementClass,
	places: checkPlaces,
	aliases: checkAliases,
	same_as: checkSameAs,
	look_alikes: checkLookAlikes,
	bilingual: checkBilingual,
	part_of: checkPartOf,
	excerpt_sentences: checkExcerptSentences,
	excerpt_order: checkExcerptOrder,
	notes_about: checkNotesAbout,
	misprints: checkMisprints,
	history: checkHistory,
	status_overlaps: checkStatusOverlaps,
	status_doubts: checkStatusDoubts,
	corrections: checkCorrections,
	bodies: checkBodies,
	offsets_cover: checkOffsetsCover,
	tours: checkTours,
	access: checkAccess,
	themes: checkThemes,
} as const satisfies Record<string, Check>;

/** Runs every check. */
export function checkGeo(geo: GeoData): Finding[] {
	return Object.values(CHECKS).flatMap((check) => check(geo));
}
