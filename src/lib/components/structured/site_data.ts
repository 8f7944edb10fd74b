import type { Place, WithContext } from 'schema-dts';
import { hrefs } from '$lib/components/page/hrefs.ts';
import type { SiteView } from '$lib/data/site_view.ts';
import { FILTERS } from '$lib/domain/query/filters/filters.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { describeQuotation } from './quotation_data.ts';
import { absolute, CONTEXT, describePoint } from './schema_org.ts';

/**
 * A point of its own only where the atlas has one, with its accuracy in metres (`MTR` is UN/CEFACT's code). Where only an
 * area is known, the site lies in a place that has the circle; the circle's middle is nobody's position.
 */
export function describeSite(site: SiteView): WithContext<Place> {
	const { position } = site.placement;
	return {
		'@context': CONTEXT,
		'@type': 'Place',
		'@id': absolute(hrefs(getLocale()).site(site.id)),
		name: site.name,
		alternateName: site.other_name,
		description: site.summary,
		containedInPlace: listAreas(site),
		...(position ? { geo: describePoint(position) } : {}),
		additionalProperty: [...listPlacement(site), describeStatus(site)],
		subjectOf: site.excerpts.map(describeQuotation),
	};
}

function listAreas({ placement: { area }, district }: SiteView): Place[] {
	return [
		...(area
			? [
					{
						'@type': 'Place' as const,
						name: area.name,
						...(area.same_as && { sameAs: area.same_as }),
						geo: {
							'@type': 'GeoCircle' as const,
							geoMidpoint: describePoint(area.middle),
							geoRadius: area.radius_m,
						},
					},
				]
			: []),
		...(district ? [{ '@type': 'AdministrativeArea' as const, name: district.name }] : []),
	];
}

/** As of the report's date, with what puts it in doubt. */
function describeStatus({ status }: SiteView) {
	const asof = m.site_status_asof({ status: status.word, date: status.date });
	return {
		'@type': 'PropertyValue' as const,
		propertyID: 'status',
		name: FILTERS.status.name[getLocale()],
		value: status.word,
		description: [asof, ...(status.note ? [`${m.status_doubt()}: ${status.note}`] : [])].join(' '),
	};
}

function listPlacement({ placement }: SiteView) {
	return [
		{
			'@type': 'PropertyValue' as const,
			propertyID: 'placement_class',
			name: m.site_placement(),
			value: placement.class,
			description: placement.words,
		},
		...(placement.precision_m === null
			? []
			: [
					{
						'@type': 'PropertyValue' as const,
						propertyID: 'precision_m',
						name: m.quality_precision(),
						value: placement.precision_m,
						unitCode: 'MTR',
					},
				]),
	];
}
