/** The table of a printed brief: numbered as on its map, in both languages. */

import { findTheme, type CityTheme } from '../city/themes.ts';
import { LANGUAGES, inEvery } from '../language/languages.ts';
import { joinClauses } from '../language/join_words.ts';
import type { Belt } from '../../geometry/systems/belt.ts';
import { findRepresentative } from '../../geometry/representative.ts';
import type { GaussKruegerId } from '../../geometry/systems/systems.ts';
import type { Relation } from '../area/relate_site.ts';
import type { City } from '../city/city.ts';
import type { Claim } from '../schema/claim.ts';
import { formatRoughPosition } from '../coordinates/format_coordinates.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import { formatDay, formatEdtf } from '../dates/format_edtf.ts';
import { listOlderClaims } from '../figures/current_claims.ts';
import type { DatedClaim } from '../figures/claim_time.ts';
import { relateSeries } from '../figures/relate_series.ts';
import { describeRelation } from '../figures/relation_words.ts';
import { relateClaims } from '../figures/relate_claims.ts';
import { formatClaimValue } from '../figures/format_value.ts';
import type { Language, Localized } from '../schema/localized.ts';
import type { MapModel } from '../map_model/marks.ts';
import { formatPlacement } from '../map_model/placement_words.ts';
import { STATUSES, type PlacementClass } from '../schema/vocabulary.ts';

/** Systems a brief's grid and coordinates can be in. */
export type GridSystem = GaussKruegerId | 'wgs84';

export function listGridSystems({ plain, numbered }: Belt): GridSystem[] {
	return [plain, numbered, 'wgs84'];
}

export type BriefRow = {
	/** Counts from 1; the map shows it. */
	number: number;
	id: string;
	name: Localized;
	theme: CityTheme;
	status: Localized;
	/** What puts the status in doubt. */
	status_note: Localized | null;
	/** ISO date the status is of. */
	status_date: string;
	class: PlacementClass;
	placement: Localized;
	/** No finer than the placement; null where there is no point of the site's own. */
	coordinates: Record<GridSystem, string> | null;
	/** How it lies to the area; null where none was chosen. */
	relation: Relation | null;
	is_on_map: boolean;
	claims: { label: Localized; value: Localized; period: Localized | null }[];
	/** Sentences about older figures that two sources give otherwise. */
	conflicts: Localized[];
};

/** Before the map tells what it has room for. */
export type NumberedRow = Omit<BriefRow, 'is_on_map'>;

/**
 * Rows in the order of the numbers: the places of the map from north to south, sites of one place together; then lines; then what
 * the map cannot show. `model`: of these sites only.
 */
export function buildBriefRows(
	sites: readonly SiteExport[],
	model: Pick<MapModel, 'marks' | 'lines'>,
	relations: ReadonlyMap<string, Relation> | null,
	city: Pick<City, 'belt' | 'official_name' | 'themes'>,
): NumberedRow[] {
	const by_id = new Map(sites.map((site) => [site.id, site]));
	const marks = model.marks.toSorted((a, b) => b.badge[1] - a.badge[1] || a.badge[0] - b.badge[0]);
	const on_map = new Set([
		...marks.flatMap(({ site_ids }) => site_ids),
		...model.lines.map(({ site_id }) => site_id),
	]);
	const rest = sites.map(({ id }) => id).filter((id) => !on_map.has(id));
	return [...on_map, ...rest].map((id, index) => {
		const site = by_id.get(id)!;
		const { properties } = site;
		const { placement } = properties;
		const theme = findTheme(city.themes, properties.themes[0]!);
		return {
			number: index + 1,
			id,
			name: properties.name,
			theme,
			status: STATUSES[properties.status].label,
			status_note: properties.status_note,
			status_date: properties.status_date,
			class: placement.class,
			placement: formatPlacement(
				placement,
				{ area: nameExtent(site), city: city.official_name },
				site.geometry,
			),
			coordinates: listCoordinates(site, city.belt),
			relation: relations?.get(id) ?? null,
			claims: listStanding(properties.claims).map((claim) => ({
				label: claim.label,
				value: inEvery((language) => formatClaimValue(claim as Claim, language)),
				period: nameTime(claim, properties.claims),
			})),
			conflicts: listOlderConflicts(properties),
		};
	});
}

type ExportedClaim = SiteExport['properties']['claims'][number];

/** A sheet has no room for what newer reports replace; the site's page has all of it. */
function listStanding(claims: readonly ExportedClaim[]): ExportedClaim[] {
	const older = listOlderClaims(claims);
	return claims.filter((claim) => !older.includes(claim));
}

/** The time a figure is of; where it replaces an older one or another report of that time differs, also when it was reported and what that one says. */
function nameTime(claim: ExportedClaim, claims: readonly ExportedClaim[]): Localized | null {
	const { as_of, period, reported, role, series } = claim;
	const has_older = listOlderClaims(claims).some(
		(older) => older.series === series && older.role === role,
	);
	const differing = claims.filter(
		(other) =>
			other !== claim && other.series === series && relateClaims(claim, other) === 'conflict',
	);
	if (!has_older && differing.length === 0) {
		return period ?? (as_of ? formatTime(as_of) : null);
	}
	const of = period ?? (as_of && differing.length > 0 ? formatTime(as_of) : null);
	return inEvery((language) =>
		joinClauses(
			[
				of?.[language] ?? '',
				tellDay(reported)[language],
				...differing.map((other) => tellOther(other)[language]),
			],
			language,
		),
	);
}

/** What stands in the table names the reports that differ from it; these are of figures that do not stand there. */
function listOlderConflicts({ claims, citations }: SiteExport['properties']): Localized[] {
	const standing = new Set(listStanding(claims));
	const tell = (claim: ExportedClaim, language: Language) => ({
		claim: claim as DatedClaim,
		publication:
			citations.find(({ article }) => article === claim.article)?.publication[language] ?? '',
	});
	return [...new Set(claims.map(({ series }) => series))].flatMap((series) => {
		const own = claims.filter((claim) => claim.series === series);
		return relateSeries(own as DatedClaim[])
			.map(({ relation, from, to }) => ({ relation, from: own[from]!, to: own[to]! }))
			.filter(
				({ relation, from, to }) =>
					relation === 'conflict' && ![from, to].some((one) => standing.has(one)),
			)
			.map(({ relation, from, to }) =>
				inEvery((language) => {
					const told = describeRelation(
						relation,
						tell(from, language),
						tell(to, language),
						language,
					);
					return `${to.label[language]}${LANGUAGES[language].colon}${told}`;
				}),
			);
	});
}

function formatTime(as_of: string): Localized {
	return inEvery((language) => formatEdtf(as_of, language));
}

function tellDay(reported: string): Localized {
	return inEvery((language) => {
		const day = formatDay(reported, language);
		return { zh: `${day}报道`, en: `reported on ${day}` }[language];
	});
}

/** Of a figure that another source gives otherwise for the same time. */
function tellOther(claim: ExportedClaim): Localized {
	return inEvery((language) => {
		const value = formatClaimValue(claim as Claim, language);
		const day = formatDay(claim.reported, language);
		return {
			zh: `${day}另有报道为${value}，两处不一`,
			en: `${value} in another report of ${day}: the two differ`,
		}[language];
	});
}

function nameExtent({ properties }: SiteExport): Localized | null {
	const { extent } = properties.placement;
	switch (extent?.kind) {
		case 'township':
			return properties.township_name;
		case 'district':
			return properties.district_name;
		case 'zone':
		case 'outside':
			return extent.name;
		default:
			return null;
	}
}

function listCoordinates(
	{ geometry, properties }: SiteExport,
	belt: Belt,
): BriefRow['coordinates'] {
	const { class: word, precision_m } = properties.placement;
	if (!geometry || (word !== 'exact' && word !== 'near')) return null;
	const position = findRepresentative(geometry);
	return Object.fromEntries(
		listGridSystems(belt).map((system) => [
			system,
			formatRoughPosition(position, system, precision_m ?? 0),
		]),
	) as Record<GridSystem, string>;
}
