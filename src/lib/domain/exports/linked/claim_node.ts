import type { DatedClaim } from '../../figures/claim_time.ts';
import { formatClaimValue } from '../../figures/format_value.ts';
import { UNIT_CODES } from '../../figures/unit_codes.ts';
import { findBounds } from '../../figures/value_interval.ts';
import { inEvery } from '../../language/languages.ts';
import { UNITS } from '../../schema/vocabulary.ts';
import { nameExcerpt, nameOwn, type LinkedPlace } from './linked_names.ts';

export type ClaimLinks = {
	/** Its own address, and that of its subject. */
	id: string;
	about: string;
	/** `article#excerpt`. */
	ref: string;
	/** Who printed it. */
	publisher: string;
	/** Older readings of the same, and what stood here before a correction. */
	revised: string[];
};

/**
 * A figure as schema.org's Observation. `value` is the number printed; `minValue` and `maxValue` are what the words leave possible, an end that
 * they leave open is left out; `quoted` are the words.
 */
export function buildClaimNode(claim: DatedClaim, links: ClaimLinks, place: LinkedPlace) {
	const { id, label, value, unit, qualifier, series, role, kind, exact } = claim;
	const is_money = unit === 'CNY';
	return {
		'@id': links.id,
		'@type': [
			'schema:Observation',
			...(is_money ? (['schema:MonetaryAmount'] as const) : []),
			'prov:Entity',
		],
		identifier: id,
		name: label,
		description: inEvery((language) => formatClaimValue(claim, language)),
		observationAbout: links.about,
		type: nameOwn(place, `kind-${kind}`),
		...(value !== null && { value: asDecimal(value), ...buildEnds(claim) }),
		...(is_money ? { currency: 'CNY' } : buildUnit(unit)),
		measurementQualifier: nameOwn(place, `qualifier-${qualifier}`),
		additionalProperty: [
			buildProperty('series', series),
			buildProperty('role', claim.forecast ? 'planned' : role),
			...(claim.period ? [{ ...buildProperty('period'), description: claim.period }] : []),
		],
		...(claim.as_of !== undefined && { valid: claim.as_of }),
		...buildPeriod(claim),
		issued: claim.reported,
		quoted: exact,
		wasQuotedFrom: nameExcerpt(place, links.ref),
		wasAttributedTo: links.publisher,
		...(links.revised.length > 0 && { wasRevisionOf: links.revised }),
	};
}

/** JSON-LD makes doubles of numbers with a fraction and of large ones: 1.0E9. */
const asDecimal = (value: number) => ({ '@value': String(value), '@type': 'xsd:decimal' });

function buildEnds(claim: DatedClaim) {
	if (claim.qualifier === 'exact' || claim.qualifier === 'expected') return {};
	const bounds = findBounds(claim);
	return {
		...(bounds && Number.isFinite(bounds.low) && { minValue: asDecimal(bounds.low) }),
		...(bounds && Number.isFinite(bounds.high) && { maxValue: asDecimal(bounds.high) }),
	};
}

function buildUnit(unit: DatedClaim['unit']) {
	const code = UNIT_CODES[unit];
	return { unitText: UNITS[unit].en || 'one', ...(code && { unitCode: code }) };
}

function buildProperty(name: string, value?: string) {
	return {
		'@type': 'schema:PropertyValue',
		propertyID: name,
		...(value !== undefined && { value }),
	};
}

/** The days the figure is of; an end that is open or unknown is left out. */
function buildPeriod({ valid_from, valid_to }: DatedClaim) {
	if (valid_from === null && valid_to === null) return {};
	return {
		temporal: {
			'@type': 'dct:PeriodOfTime',
			...(valid_from !== null && { startDate: valid_from }),
			...(valid_to !== null && { endDate: valid_to }),
		},
	};
}
