import { describe, expect, it, test } from 'vitest';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { changeFeature } from '../geo_small.ts';
import { expectOneProblem, type Case } from '../list_problems.ts';

const CITY = 'https://sws.geonames.org/1234567/';
const ITEM = 'http://www.wikidata.org/entity/Q42';

const change = (same_as: string[], id = 'works', file = 'places.geojson'): GeoFiles =>
	changeFeature(id, ({ properties }) => Object.assign(properties, { same_as }), file);
/** A place and a township with one address. */
const share = (): GeoFiles => ({
	...change([CITY]),
	'townships.geojson': change([CITY], '360302101', 'townships.geojson')['townships.geojson']!,
});

describe('addresses of other lists', () => {
	it('are those of Wikidata and GeoNames, of places and townships', () => {
		expect(parseGeo(change([CITY, ITEM])).problems).toEqual([]);
		expect(parseGeo(change([ITEM], '360302101', 'townships.geojson')).problems).toEqual([]);
	});

	test.each<Case>([
		['a page about it', change(['https://www.wikidata.org/wiki/Q42']), /same_as\[0\].*wikidata/],
		['a number without its list', change(['1234567']), /same_as\[0\]/],
		['an address without its end', change([CITY.slice(0, -1)]), /same_as\[0\].*geonames/],
		['no address at all', change([]), /same_as/],
		['one address twice', change([CITY, CITY]), /same_as\[1\].*stands here twice/],
		['one address of two things', share(), /same_as\[0\].*is 工厂 already/],
	])('not %s', (_, files, expected) => expectOneProblem(files, expected));
});
