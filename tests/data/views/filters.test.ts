import { describe, expect, it } from 'vitest';
import { buildExplorerView } from '../../../src/lib/data/explorer_view.ts';
import { listFilterNames } from '../../../src/lib/data/filter_names.ts';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import {
	dateFacets,
	FACETS,
	FILTERS,
	listFilterValues,
	listKnownValues,
	listSiteFacets,
	type Facet,
} from '../../../src/lib/domain/query/filters/filters.ts';
import type { CatalogSite } from '../../../src/lib/domain/reading/catalog.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';

const catalog = parseGeo(loadGeoFromDisk('geo')).catalog!;
const names = listFilterNames(buildExplorerView(catalog, 'en'), catalog.city);

/** A site's values of a filter, on any day. */
function valuesOf(site: CatalogSite, facet: Facet): readonly string[] {
	return dateFacets(listSiteFacets(site), site.properties.last_reported, '2026-06-01')[facet];
}

describe.each(FACETS)('the filter %s', (facet) => {
	it('lists every value that a site has, in words of each language', () => {
		const of = catalog.sites.flatMap((site) => valuesOf(site, facet));
		const known = listKnownValues(names)[facet];
		expect(of.filter((value) => !known.has(value))).toEqual([]);
		for (const language of ['zh', 'en'] as const) {
			const listed = new Map(
				listFilterValues(names, language)[facet].map(({ value, label }) => [value, label]),
			);
			expect(of.filter((value) => !listed.get(value))).toEqual([]);
			expect(FILTERS[facet].name[language]).not.toBe('');
		}
	});

	it('gives every site at least one value', () => {
		expect(catalog.sites.filter((site) => valuesOf(site, facet).length === 0)).toEqual([]);
	});
});
