/** A district's page in one language. */

import type { Catalog } from '../domain/reading/catalog.ts';
import type { Language } from '../domain/schema/localized.ts';
import { measureArea } from '../geometry/area.ts';
import { formatKm2, formatPublishedKm2 } from '../domain/measure/format_measure.ts';
import { buildAreaReport, type AreaReport } from './area/area_report.ts';
import { pickArea } from './area/pick_area.ts';
import { listSubjectCorrections, type CorrectionView } from './history/correction_view.ts';
import { nameStops } from './explorer_view.ts';

export type DistrictView = AreaReport & {
	adcode: number;
	name: string;
	/** Of the polygon drawn, measured; with its unit. */
	drawn_area: string;
	/** As published; null where nobody published one. */
	published_area: string | null;
	source: string;
	license: string;
	/** ISO days on which something was reported anywhere, the oldest first; left out where all of it was on one. */
	stops?: string[];
	corrections: CorrectionView[];
	others: { adcode: number; name: string }[];
};

/** Throws a RangeError for an adcode that is none of the city's districts. */
export function buildDistrictView(
	catalog: Catalog,
	adcode: number,
	language: Language,
): DistrictView {
	const report = buildAreaReport(pickArea(catalog, adcode), language);
	const { properties, geometry } = catalog.district_by_adcode.get(adcode)!;
	return {
		adcode,
		name: properties.name[language],
		drawn_area: formatKm2(measureArea(geometry))[language],
		published_area:
			properties.published_area_km2 === null
				? null
				: formatPublishedKm2(properties.published_area_km2)[language],
		source: properties.source,
		license: properties.license,
		...nameStops(catalog),
		...report,
		corrections: listSubjectCorrections('district', String(adcode), catalog, language),
		others: catalog.districts
			.filter((other) => other.properties.role === 'district' && other.id !== adcode)
			.map((other) => ({ adcode: other.properties.adcode, name: other.properties.name[language] })),
	};
}
