import { startDay } from '../../city/city_time.ts';
import { joinItems, quoteWords } from '../../language/join_words.ts';
import { formatClaimValue } from '../../figures/format_value.ts';
import { UNIT_CODES } from '../../figures/unit_codes.ts';
import type { CatalogSite } from '../../reading/catalog.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import { CLAIM_ROLES, UNITS, type Unit } from '../../schema/vocabulary.ts';

type SiteClaim = CatalogSite['properties']['claims'][number];

/** Words of a page that call a sum the cost of the whole, and not what was spent or what is to come. */
const NAMES_THE_WHOLE = /总投资|投资总额|总造价|概算|预算/;

/** What is expected, and what was reported as it is or was. */
export function isForecast({ role, forecast, qualifier }: SiteClaim): boolean {
	return role === 'planned' || forecast === true || qualifier === 'expected';
}

/** The figures of one kind, a metric a series, in the order of the site's file; undefined for none, as the standard takes no empty list. */
export function buildMetrics(claims: readonly SiteClaim[], language: Language, time_zone: string) {
	if (claims.length === 0) return undefined;
	return [...new Set(claims.map(({ series }) => series))].map((id) => {
		const figures = claims.filter(({ series }) => series === id);
		return {
			id,
			title: figures[0]!.label[language],
			observations: figures.map((claim) => buildObservation(claim, language, time_zone)),
		};
	});
}

/**
 * A figure with the page's own words. Both ends of a range are one measure, so that nobody takes the lower end for the sum; an award without a
 * grade is its words.
 */
function buildObservation(claim: SiteClaim, language: Language, time_zone: string) {
	const { id, value, value_to, unit, qualifier, role, exact } = claim;
	const is_money = unit === 'CNY' && value !== null && value_to === undefined;
	return {
		id,
		...buildPeriod(claim, time_zone),
		...(is_money
			? { value: { amount: value, currency: 'CNY' } }
			: { measure: formatMeasure(value, value_to, exact), ...buildUnit(unit, language) }),
		dimensions: { qualifier, role },
		notes: formatNotes(claim, language),
	};
}

function formatMeasure(value: number | null, value_to: number | undefined, exact: string): string {
	if (value === null) return exact;
	return value_to === undefined ? String(value) : `${value}..${value_to}`;
}

function buildUnit(unit: Unit, language: Language) {
	const code = UNIT_CODES[unit];
	const name = UNITS[unit][language] || COUNTED[language];
	return { unit: { name, ...(code && { scheme: 'UNCEFACT', id: code }) } };
}

/** The name of a unit that has no sign. */
const COUNTED: Localized = { zh: '个', en: 'one' };

/** As the atlas writes the figure, its role where it is none of the plain ones, its time, and the words it rests on. */
function formatNotes(claim: SiteClaim, language: Language): string {
	const quoted = quoteWords(claim.exact, language);
	const clauses = [
		formatClaimValue(claim, language),
		claim.role === 'reported' ? '' : CLAIM_ROLES[claim.role][language],
		claim.period?.[language] ?? '',
		{ zh: `原文：${quoted}`, en: `in the words of the page: ${quoted}` }[language],
	];
	return joinItems(
		clauses.filter((clause) => clause !== ''),
		language,
	);
}

/** First and last day the figure is of; nothing where both ends are open. */
function buildPeriod({ valid_from, valid_to }: SiteClaim, time_zone: string) {
	if (valid_from === null && valid_to === null) return {};
	return {
		period: {
			...(valid_from !== null && { startDate: startDay(valid_from, time_zone) }),
			...(valid_to !== null && { endDate: endDay(valid_to, time_zone) }),
		},
	};
}

/** The last second of an ISO day where the city is. */
function endDay(day: string, time_zone: string): string {
	return startDay(day, time_zone).replace('T00:00:00', 'T23:59:59');
}

/** The cost of the whole: only where the site has one investment figure, the page prints it plainly and calls it the total. */
export function buildBudget(claims: readonly SiteClaim[], language: Language) {
	const [claim, ...others] = claims.filter(({ kind }) => kind === 'investment');
	if (!claim || others.length > 0) return undefined;
	const { value, value_to, qualifier, role, unit, exact } = claim;
	const is_plain = qualifier === 'exact' && role === 'reported' && !isForecast(claim);
	if (!is_plain || value === null || value_to !== undefined || unit !== 'CNY') return undefined;
	if (!NAMES_THE_WHOLE.test(exact)) return undefined;
	return {
		description: formatNotes(claim, language),
		amount: { amount: value, currency: 'CNY' },
	};
}
