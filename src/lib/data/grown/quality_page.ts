/** One page of the table of how well every site is placed. */

import { countPages, slicePage } from '../../domain/paging/pages.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { buildQualityReport, type QualityRow } from '../quality_report.ts';

/** `page`: from 1. */
export type QualityPage = { rows: QualityRow[]; page: number; pages: number };

export function buildQualityPage(catalog: Catalog, language: Language, page: number): QualityPage {
	return {
		rows: buildQualityReport(catalog, language, slicePage(catalog.sites, page)),
		...{ page, pages: countPages(catalog.sites.length) },
	};
}
