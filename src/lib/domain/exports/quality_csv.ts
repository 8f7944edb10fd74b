import { LANGUAGES } from '../language/languages.ts';
import Papa from 'papaparse';
import type { Catalog } from '../reading/catalog.ts';
import { assessSite } from '../quality/assess_site.ts';
import { BETTERMENTS, describeTownship } from '../quality/quality_words.ts';
import { PLACEMENT_CLASSES } from '../schema/vocabulary.ts';
import { LICENSES } from './terms.ts';

/** `/data/quality.csv`: how well every site is placed; UTF-8 with BOM, CRLF. `border_m` is over 0 inside the district, below 0 outside. */
export function formatQualityCsv(catalog: Catalog): string {
	const rows = catalog.sites.map((site) => {
		const quality = assessSite(site, catalog);
		const { name, district, township, placement } = site.properties;
		return {
			id: site.id,
			name_zh: name.zh,
			name_en: name.en,
			placement_class: quality.class,
			placement_zh: PLACEMENT_CLASSES[quality.class].zh,
			placement_en: PLACEMENT_CLASSES[quality.class].en,
			precision_m: quality.precision_m,
			is_stand_in: quality.is_stand_in,
			basis_zh: placement.basis.zh,
			basis_en: placement.basis.en,
			source: placement.source,
			original_datum: placement.original_datum,
			district,
			border_m: quality.border_m === null ? null : Math.round(quality.border_m),
			township,
			township_agreement: quality.township.kind,
			township_zh: describeTownship(quality.township).zh,
			township_en: describeTownship(quality.township).en,
			reported: quality.reported,
			better_zh: quality.betterments
				.map((word) => BETTERMENTS[word].zh)
				.join(LANGUAGES.zh.semicolon),
			better_en: quality.betterments.map((word) => BETTERMENTS[word].en).join('; '),
			license_zh: LICENSES.sites.zh,
			license_en: LICENSES.sites.en,
		};
	});
	return `\uFEFF${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
