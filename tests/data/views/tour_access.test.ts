import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildTourView } from '../../../src/lib/data/tour_view.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { parseGeo } from '../../../src/lib/domain/reading/parse_geo.ts';
import { changeFeature, small } from '../geo_small.ts';
import { expectOneProblem } from '../list_problems.ts';

const PLACES = 'places.geojson';
const words = (zh: string, en: string) => ({ zh, en });

/** The small data with an invented tour, whose second stop has these facts of access. */
function addTour(access?: Record<string, unknown>[]): GeoFiles {
	const excerpt = 'first-report#pond';
	const tour = {
		id: 'small-walk',
		order: 1,
		title: words('小线路', 'Small walk'),
		lead: words('两站。', 'Two stops.'),
		season: words('四季', 'Any'),
		themes: ['water'],
		stops: [
			{ id: 'first', site: 'pond', text: words('池', 'Pond'), excerpt },
			{ id: 'second', place: 'bridge', text: words('桥', 'Bridge'), excerpt, access },
		],
	};
	return { ...small, 'tours/small-walk.yaml': stringify(tour) };
}

/** An invented fact of access. */
function fact(change: Record<string, string>): Record<string, unknown> {
	return {
		kind: 'steps',
		text: words('虚构的台阶', 'Invented steps'),
		excerpt: 'first-report#pond',
		exact: '试验镇的水塘',
		...change,
	};
}

/** The places of the small data, with such a fact of one. */
function addToBridge(change: Record<string, string>): string {
	const files = changeFeature(
		'bridge',
		({ properties }) => (properties['access'] = [fact({ kind: 'parking', ...change })]),
		PLACES,
	);
	return files[PLACES]!;
}

test('facts of access come with their source, of the stop and of its place; else there are none', () => {
	const { catalog, problems } = parseGeo({ ...addTour([fact({})]), [PLACES]: addToBridge({}) });
	expect(problems).toEqual([]);
	const { stops } = buildTourView(catalog!, 'small-walk', 'en');
	const shown = { text: 'Invented steps', article_id: 'first-report', excerpt_id: 'pond' };
	const facts = [
		{ kind: 'steps', ...shown },
		{ kind: 'parking', ...shown },
	];
	expect(stops.map(({ access }) => access)).toEqual([[], facts]);
});

test('a fact of access of a place needs the words of an excerpt too', () => {
	const spoilt = { [PLACES]: addToBridge({ exact: '虚构的停车场' }) };
	expectOneProblem(
		{ ...addTour(), ...spoilt },
		/properties\.access\[0\]\.exact: expected words of the excerpt first-report#pond/,
	);
});

test.each<[string, Record<string, unknown>[], RegExp]>([
	[
		'without a source',
		[{ ...fact({}), excerpt: undefined }],
		/^stops\[1\]\.access\[0\]\.excerpt: expected/,
	],
	[
		'out of an unknown excerpt',
		[fact({ excerpt: 'first-report#moon' })],
		/^stops\[1\]\.access\[0\]\.excerpt: expected the ref of an excerpt/,
	],
	[
		'in words that no excerpt has',
		[fact({}), fact({ exact: '一百级台阶' })],
		/^stops\[1\]\.access\[1\]\.exact: expected words of the excerpt first-report#pond/,
	],
	['of a kind that nobody asks for', [fact({ kind: 'view' })], /^stops\[1\]\.access\[0\]\.kind/],
])('access %s is one problem', (_, access, expected) => {
	expectOneProblem(addTour(access), expected);
});
