import { checkBilingual } from '../checks/bilingual.ts';
import { checkBodies } from '../checks/bodies.ts';
import { checkCitations } from '../checks/citations.ts';
import { checkClaimFigures } from '../checks/claim_figures.ts';
import { checkClaimQualifiers } from '../checks/claim_qualifiers.ts';
import { checkClaimUnits } from '../checks/claim_units.ts';
import { checkClaimWords } from '../checks/claim_words.ts';
import { checkDistricts } from '../checks/districts.ts';
import { checkExcerptOrder } from '../checks/excerpt_order.ts';
import { checkExcerptSentences } from '../checks/excerpt_sentences.ts';
import { checkLookAlikes } from '../checks/look_alikes.ts';
import { checkMisprints } from '../checks/misprints.ts';
import { checkNotesAbout } from '../checks/notes_about.ts';
import { checkOffsetsCover } from '../checks/offsets_cover.ts';
import { checkPartOf } from '../checks/part_of.ts';
import { checkPlacementClass } from '../checks/placement_class.ts';
import { checkPlaces } from '../checks/places.ts';
import { checkRfc7946 } from '../checks/rfc7946.ts';
import { checkSiteShapes } from '../checks/shapes/site_shapes.ts';
import { checkStatusDoubts } from '../checks/status_doubts.ts';
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
	citations: checkCitations,
	claim_words: checkClaimWords,
	claim_figures: checkClaimFigures,
	claim_qualifiers: checkClaimQualifiers,
	claim_units: checkClaimUnits,
	districts: checkDistricts,
	townships: checkTownships,
	placement_class: checkPlacementClass,
	places: checkPlaces,
	look_alikes: checkLookAlikes,
	bilingual: checkBilingual,
	part_of: checkPartOf,
	excerpt_sentences: checkExcerptSentences,
	excerpt_order: checkExcerptOrder,
	notes_about: checkNotesAbout,
	misprints: checkMisprints,
	status_doubts: checkStatusDoubts,
	bodies: checkBodies,
	offsets_cover: checkOffsetsCover,
	tours: checkTours,
} as const satisfies Record<string, Check>;

/** Runs every check. */
export function checkGeo(geo: GeoData): Finding[] {
	return Object.values(CHECKS).flatMap((check) => check(geo));
}
