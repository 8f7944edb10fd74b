/** A site's page, and the card that opens on the map, in one language. */

import { labelThemes, type ThemeLabel } from '../domain/city/themes.ts';
import { findBeside } from '../domain/language/languages.ts';
import type { Catalog, CatalogSite } from '../domain/reading/catalog.ts';
import { findGaps, type Gap } from '../domain/history/gaps.ts';
import { listPapers, type PapersView } from '../domain/reading/papers.ts';
import type { Language } from '../domain/schema/localized.ts';
import type { Body } from '../domain/schema/site.ts';
import { describePositionSource } from '../domain/map_model/position_source.ts';
import { findMarkId } from '../domain/map_model/marks.ts';
import { formatPlacement } from '../domain/map_model/placement_words.ts';
import { nameArea, nameDistrict, nameTownship } from '../domain/map_model/site_names.ts';
import { listKeyClaims } from '../domain/figures/current_claims.ts';
import { findRepresentative } from '../geometry/representative.ts';
import { indexCatalog } from './catalog_index.ts';
import { buildClaimViews, type ClaimView } from './figures/claim_view.ts';
import { buildExcerptView, type ExcerptView } from './excerpt_view.ts';
import { buildSeriesViews, type SeriesView } from './figures/series_view.ts';
import {
	PLACEMENT_METHODS,
	SITE_KINDS,
	STATUSES,
	type Phase,
	type PlacementClass,
} from '../domain/schema/vocabulary.ts';
import type { Timeline } from '../domain/as_of/timeline.ts';
import { buildSitePast, type CardState } from './as_of/site_past.ts';
import { buildSiteLink, type SiteLinkView } from './site_link.ts';
import { listSiteCorrections, type CorrectionView } from './history/correction_view.ts';
import { buildSteps, type StepView } from './history/report_steps.ts';

/** `is_here`: it shares this site's mark. */
export type RelatedSiteView = SiteLinkView & { is_here: boolean };

export type SiteView = {
	id: string;
	name: string;
	/** The name in the other language. */
	other_name: string;
	summary: string;
	themes: ThemeLabel[];
	/** `note`: what puts it in doubt. */
	status: { word: string; phase: Phase; date: string; note: string | null };
	placement: {
		class: PlacementClass;
		words: string;
		basis: string;
		/** Which data sets the position comes from, in words. */
		source_words: string[];
		source: string;
		/** How the precision of the gazetteer entry was found, as written there. */
		precision_basis: string | null;
		datum: string | null;
		/** Who put it there, on which ISO day and how, in words. */
		decided: { by: string; on: string; method: string };
		/** `[lng, lat]`, only where the point may be shown as one. */
		position: [number, number] | null;
		/** Metres within which the true place is believed to lie. */
		precision_m: number | null;
		/** What lies around the site, where that is all that is known and no district: a middle, metres around it, and addresses of other lists. */
		area: { name: string; middle: [number, number]; radius_m: number; same_as?: string[] } | null;
	};
	/** What it is: not everything is a project. */
	is: string;
	/** What was reported when, the oldest first. */
	steps: StepView[];
	/** ISO day of the last report. */
	last_reported: string;
	/** Everything known of it comes from one source. */
	is_single: boolean;
	/** What no report says. */
	gaps: Gap[];
	/** What the atlas had wrong about it, the newest first. */
	corrections: CorrectionView[];
	/** What its card was before, where reports are of several days. */
	past?: Timeline<CardState>;
	district: { adcode: number; name: string } | null;
	crosses: { adcode: number; name: string }[];
	township: string | null;
	claims: ClaimView[];
	/** Of figures reported more than once. */
	series: SeriesView[];
	excerpts: ExcerptView[];
	/** The newspapers of the excerpts. */
	papers: PapersView;
	/** Whom the newspaper names that may know more; empty where it names nobody. */
	bodies: { name: string; printed: string; kind: Body['kind']; excerpt: number }[];
	part_of: RelatedSiteView | null;
	parts: RelatedSiteView[];
	/** Sites of the same mark that are neither the whole nor a part of this one. */
	same_place: SiteLinkView[];
};

/** Throws a RangeError for an id the catalog lacks. */
export function buildSiteView(catalog: Catalog, id: string, language: Language): SiteView {
	const site = catalog.site_by_id.get(id);
	if (!site) throw new RangeError(`No site "${id}" in the catalog`);
	const { properties, excerpts } = site;
	const status = STATUSES[properties.status];
	const key_claims = listKeyClaims(properties.claims);
	const referred = properties.claims.map((claim) => ({
		claim,
		ref: claim.excerpt,
		is_key: key_claims.includes(claim),
	}));
	const claims = buildClaimViews(referred, excerpts, catalog, language);
	const steps = buildSteps(site, catalog, language);
	const parent = properties.part_of ? catalog.site_by_id.get(properties.part_of) : undefined;
	return {
		id,
		name: properties.name[language],
		other_name: properties.name[findBeside(language)],
		summary: properties.summary[language],
		themes: labelThemes(properties.themes, catalog.city.themes, language),
		status: {
			word: status.label[language],
			phase: status.phase,
			date: properties.status_date,
			note: site.status_note?.[language] ?? null,
		},
		is: SITE_KINDS[properties.is][language],
		steps,
		last_reported: properties.last_reported,
		is_single: steps.length === 1,
		gaps: findGaps(site),
		corrections: listSiteCorrections(site, catalog, language),
		placement: buildPlacement(site, catalog, language),
		...buildSitePast(site, catalog, language),
		district:
			properties.district === null ? null : nameAdcode(properties.district, catalog, language),
		crosses: (properties.crosses ?? []).map((adcode) => nameAdcode(adcode, catalog, language)),
		township: properties.township
			? (nameTownship(properties.township, catalog)?.[language] ?? null)
			: null,
		claims,
		series: buildSeriesViews(referred, null, catalog, language),
		excerpts: excerpts.map((excerpt, index) =>
			buildExcerptView(excerpt, index, claims, catalog, language),
		),
		papers: listPapers(
			excerpts.flatMap(({ article_id }) => catalog.article_by_id.get(article_id)?.source ?? []),
			language,
		),
		bodies: (properties.bodies ?? []).map(({ name, kind, excerpt }) => ({
			name: name[language],
			printed: name.zh,
			kind,
			excerpt: excerpts.findIndex(({ ref }) => ref === excerpt),
		})),
		...buildRelations(site, parent, catalog, language),
	};
}

function nameAdcode(
	adcode: number,
	catalog: Catalog,
	language: Language,
): { adcode: number; name: string } {
	return { adcode, name: nameDistrict(adcode, catalog)?.[language] ?? String(adcode) };
}

function buildPlacement(
	site: CatalogSite,
	catalog: Catalog,
	language: Language,
): SiteView['placement'] {
	const { placement } = site.properties;
	const is_point = placement.class === 'exact' || placement.class === 'near';
	const name = nameArea(site, catalog);
	return {
		class: placement.class,
		words: formatPlacement(
			placement,
			{ area: name, city: catalog.city.official_name },
			site.geometry,
		)[language],
		basis: placement.basis[language],
		source_words: describePositionSource(placement.source).map((words) => words[language]),
		source: placement.source,
		precision_basis:
			catalog.place_by_id.get(placement.place ?? '')?.properties.precision_basis ?? null,
		datum: placement.original_datum,
		decided: {
			by: placement.decided.by[language],
			on: placement.decided.on,
			method: PLACEMENT_METHODS[placement.decided.method][language],
		},
		position: is_point && site.geometry ? findRepresentative(site.geometry) : null,
		precision_m: placement.precision_m,
		area: name && buildArea(site, name[language], catalog),
	};
}

/** A district's polygon says more than a circle would. */
function buildArea(
	{ geometry, properties }: CatalogSite,
	name: string,
	{ township_by_code }: Catalog,
): SiteView['placement']['area'] {
	const { class: word, extent, precision_m } = properties.placement;
	if (word !== 'area' || extent?.kind === 'district') return null;
	if (geometry?.type !== 'Point' || precision_m === null) return null;
	const unit = extent?.kind === 'township' ? township_by_code.get(extent.code) : undefined;
	const same_as = unit?.properties.same_as;
	return {
		...{ name, middle: geometry.coordinates, radius_m: precision_m },
		...(same_as && { same_as }),
	};
}

/** Whole, parts and neighbours on the mark: each other site once. */
function buildRelations(
	site: CatalogSite,
	parent: CatalogSite | undefined,
	catalog: Catalog,
	language: Language,
): Pick<SiteView, 'part_of' | 'parts' | 'same_place'> {
	const here = findSamePlace(site, catalog);
	const relate = (other: CatalogSite): RelatedSiteView => ({
		...buildSiteLink(other, language),
		is_here: here.includes(other),
	});
	const parts = indexCatalog(catalog).sites_by_whole.get(site.id) ?? [];
	return {
		part_of: parent ? relate(parent) : null,
		parts: parts.map(relate),
		same_place: here
			.filter((other) => other !== parent && !parts.includes(other))
			.map((other) => buildSiteLink(other, language)),
	};
}

function findSamePlace(site: CatalogSite, catalog: Catalog): CatalogSite[] {
	const mark = findMarkId(site);
	if (mark === null) return [];
	const here = indexCatalog(catalog).sites_by_mark.get(mark) ?? [];
	return here.filter((other) => other.id !== site.id);
}
