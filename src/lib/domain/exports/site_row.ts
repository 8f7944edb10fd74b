import { formatDay, formatEdtf } from '../dates/format_edtf.ts';
import { LANGUAGES, SOURCE_LANGUAGE, inEvery } from '../language/languages.ts';
import { addRemark, joinClauses, joinItems, joinList } from '../language/join_words.ts';
import type { Claim } from '../schema/claim.ts';
import { formatLabelledValue } from '../figures/format_value.ts';
import type { Language, Localized } from '../schema/localized.ts';
import {
	PLACEMENT_CLASSES,
	PLACEMENT_METHODS,
	SITE_KINDS,
	STATUSES,
} from '../schema/vocabulary.ts';
import type { SiteExport } from './sites_geojson.ts';
import { LICENSES } from './terms.ts';

/** Names in one cell: English ones may have commas of their own. */
const CELL_LIST: Localized = { zh: '、', en: '; ' };

export type Cell = string | number | null;
export type SiteRow = Record<string, Cell>;

/** A site as one row of a table, without its geometry: words in both languages, placement, claims, citations, licence. */
export function buildSiteRow({ id, properties }: SiteExport): { own: SiteRow; rest: SiteRow } {
	const { placement, district_name, township_name } = properties;
	const lead = properties.citations[0]!;
	const claims = inEvery((code) => formatClaims(properties.claims, code));
	const themes = inEvery((code) =>
		properties.theme_names.map((name) => name[code]).join(CELL_LIST[code]),
	);
	const bodies = inEvery((code) =>
		properties.bodies.map(({ name }) => name[code]).join(CELL_LIST[code]),
	);
	const own = {
		id,
		name_zh: properties.name.zh,
		name_en: properties.name.en,
		summary_zh: properties.summary.zh,
		summary_en: properties.summary.en,
		themes_zh: themes.zh,
		themes_en: themes.en,
		is_zh: SITE_KINDS[properties.is].zh,
		is_en: SITE_KINDS[properties.is].en,
		status_zh: STATUSES[properties.status].label.zh,
		status_en: STATUSES[properties.status].label.en,
		status_date: properties.status_date,
		last_reported: properties.last_reported,
		status_history: properties.history.map(formatStep).join('; '),
		status_note_zh: properties.status_note?.zh ?? null,
		status_note_en: properties.status_note?.en ?? null,
		district: properties.district,
		district_zh: district_name?.zh ?? null,
		district_en: district_name?.en ?? null,
		crosses: properties.crosses.join('; '),
		township: properties.township,
		township_zh: township_name?.zh ?? null,
		township_en: township_name?.en ?? null,
	};
	const rest = {
		placement_class: placement.class,
		placement_zh: PLACEMENT_CLASSES[placement.class].zh,
		placement_en: PLACEMENT_CLASSES[placement.class].en,
		precision_m: placement.precision_m,
		placement_basis_zh: placement.basis.zh,
		placement_basis_en: placement.basis.en,
		placement_source: placement.source,
		placement_method_zh: PLACEMENT_METHODS[placement.decided.method].zh,
		placement_method_en: PLACEMENT_METHODS[placement.decided.method].en,
		placement_decided_on: placement.decided.on,
		part_of: properties.part_of,
		claims_zh: claims.zh,
		claims_en: claims.en,
		claims_values: properties.claims.map(formatClaimNumbers).join('; '),
		article: lead.article,
		byline: joinList(lead.byline, SOURCE_LANGUAGE),
		publication_zh: lead.publication.zh,
		publication_en: lead.publication.en,
		date_basis_zh: lead.date_basis.zh,
		date_basis_en: lead.date_basis.en,
		bodies_zh: bodies.zh,
		bodies_en: bodies.en,
		citations: properties.citations.map((one) => `${one.article}#${one.excerpt}`).join('; '),
		quotation: lead.exact,
		quotation_en: lead.translation,
		license_zh: LICENSES.sites.zh,
		license_en: LICENSES.sites.en,
		claims_series: properties.claims.map(formatClaimSeries).join('; '),
		claims_reported: properties.claims
			.map(({ reported, source }) => `${reported} ${source}`)
			.join('; '),
	};
	return { own, rest };
}

/** For machines: `2024-06-10 under-way (2021-10/..)`: reported, status, and when it was so where the words say when. */
function formatStep({
	status,
	reported,
	valid,
}: SiteExport['properties']['history'][number]): string {
	return `${reported} ${status}${valid === null ? '' : ` (${valid})`}`;
}

type ExportedClaim = SiteExport['properties']['claims'][number];

/** As the site's page has them; figures of several reports each with its day, so that no reader takes two reports for two things. */
function formatClaims(claims: SiteExport['properties']['claims'], language: Language): string {
	const { colon } = LANGUAGES[language];
	const has_days = new Set(claims.map(({ reported }) => reported)).size > 1;
	return joinItems(
		claims.map((claim) => {
			const told = formatLabelledValue(claim as Claim, language, colon);
			const day = formatDay(claim.reported, language);
			const reported = { zh: `${day}报道`, en: `reported on ${day}` }[language];
			const remarks = [nameTime(claim, claims, language), has_days ? reported : ''];
			const remark = joinClauses(remarks, language);
			return remark === '' ? told : addRemark(told, remark, language);
		}),
		language,
	);
}

/** The time a figure is of, where another has its label; else empty. */
function nameTime(
	claim: ExportedClaim,
	claims: readonly ExportedClaim[],
	language: Language,
): string {
	const { label, period, as_of } = claim;
	if (!claims.some((other) => other !== claim && other.label.zh === label.zh)) return '';
	return period?.[language] ?? (as_of ? formatEdtf(as_of, language) : '');
}

/** Every figure with the day and the name of the newspaper that gives it. */
export function formatReportedClaims(
	{ claims, citations }: Pick<SiteExport['properties'], 'claims' | 'citations'>,
	language: Language,
): string {
	return joinItems(
		claims.map((claim) => {
			const told = formatLabelledValue(claim as Claim, language, LANGUAGES[language].colon);
			const of = citations.find(({ article }) => article === claim.article)!.publication[language];
			const day = formatDay(claim.reported, language);
			const remark = joinClauses([nameTime(claim, claims, language), of, day], language);
			return addRemark(told, remark, language);
		}),
		language,
	);
}

/** For machines: `investment 300000000..500000000 CNY range`, in base units; both ends where the page gives a range. */
function formatClaimNumbers({
	kind,
	value,
	value_to,
	unit,
	qualifier,
	forecast,
}: ExportedClaim): string {
	const numbers = value_to === undefined ? (value ?? '') : `${value ?? ''}..${value_to}`;
	const words = [kind, numbers, unit, qualifier, forecast ? 'forecast' : ''];
	return words.filter((word) => word !== '').join(' ');
}

/** For machines: `bridge-total-investment total-investment reported 2024-05-31`, in the order of `claims_values`; the last is `as_of`, else the date of the source. */
export function formatClaimSeries({ id, series, role, as_of, reported }: ExportedClaim): string {
	return [id, series, role, as_of ?? reported].join(' ');
}
