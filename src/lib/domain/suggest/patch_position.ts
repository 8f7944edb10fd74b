/** A suggested position as one patch: the site's file, and the entry of the log of corrections. */

import type { SiteExport } from '../exports/sites_geojson.ts';
import { inEvery } from '../language/languages.ts';
import { formatPlacement } from '../map_model/placement_words.ts';
import type { Correction } from '../schema/correction.ts';
import type { Localized } from '../schema/localized.ts';
import type { Placement } from '../schema/placement.ts';
import { formatEvidence } from './correct/evidence.ts';
import { moveSite } from './patch_site.ts';
import { PLACE, fillLanguages } from './reader_words.ts';
import { roundPosition, type Suggestion } from './suggestion.ts';
import { CORRECTIONS_FILE, appendCorrection, nameCorrection } from './texts/append_correction.ts';
import { formatPatches } from './texts/format_patch.ts';

/** What a patch is made against. */
export type PositionGround = {
	site: SiteExport;
	/** Name of the city. */
	city: Localized;
	/** Path below `geo/` and text of the site's data file. */
	path: string;
	text: string;
	/** The log of corrections as it stands; null where there is none. */
	log: string | null;
};

/** `on`: ISO day of the suggestion. Throws a RangeError for a site that the file lacks. */
export function patchPosition(ground: PositionGround, suggestion: Suggestion, on: string): string {
	const { site, path, text, log } = ground;
	const { placement } = site.properties;
	const basis = fillLanguages(suggestion.basis);
	const moved = { class: suggestion.class, precision_m: suggestion.precision_m, basis };
	const coordinates = roundPosition(suggestion.position, suggestion.class);
	const entry: Correction = {
		id: nameCorrection(`place:${site.id}`, on),
		...{ on, subject: { kind: 'site', id: site.id }, field: PLACE },
		before: describe(ground, placement, site.geometry),
		after: describe(ground, { ...placement, ...moved }, { type: 'Point', coordinates }),
		why: basis,
		evidence: formatEvidence({ source: suggestion.source, ...suggestion.shown }),
	};
	return formatPatches([
		{ path, before: text, after: moveSite(text, site.id, suggestion, on) },
		{ path: CORRECTIONS_FILE, before: log, after: appendCorrection(log, entry) },
	]);
}

/** As readers see it, with the coordinates of what has a point of its own, and why it is there. */
function describe(
	{ site, city }: PositionGround,
	placement: Placement,
	geometry: SiteExport['geometry'],
): Localized {
	const said = formatPlacement(placement, { area: nameExtent(placement, site), city }, geometry);
	const is_own = placement.class === 'exact' || placement.class === 'near';
	const at = is_own && geometry?.type === 'Point' ? [geometry.coordinates.join(', ')] : [];
	return inEvery((code) => [said[code], ...at, placement.basis[code]].join(' · '));
}

function nameExtent({ extent }: Placement, { properties }: SiteExport): Localized | null {
	if (extent?.kind === 'zone' || extent?.kind === 'outside') return extent.name;
	const { township_name, district_name } = properties;
	return (extent?.kind === 'township' ? township_name : null) ?? district_name;
}
