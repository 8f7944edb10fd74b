import { describe, expect, it } from 'vitest';
import type { Watch } from '../../../../src/lib/domain/watch/watch.ts';
import {
	formatWatchFile,
	mergeFollowing,
	readWatchFile,
	type Following,
} from '../../../../src/lib/domain/watch/watch_file.ts';

const CITY = 360300;
const base = { name: '', since: '2026-11-12', seen: ['tag:a:one'] };
const watches: Watch[] = [
	{ ...base, id: '1', kind: 'circle', center: [113.85, 27.62], radius_m: 3000, name: '家' },
	{ ...base, id: '2', kind: 'township', code: '360322100' },
	{ ...base, id: '3', kind: 'district', adcode: 360313 },
	{ ...base, id: '4', kind: 'theme', theme: 'water' },
	{ ...base, id: '5', kind: 'site', site: 'invented-bridge' },
	{ ...base, id: '6', kind: 'search', text: '大桥' },
];
const own: Following = { watches, list: ['invented-bridge'] };
const file = formatWatchFile(own, CITY);
type Loose = Record<string, unknown> & {
	watches: (Record<string, unknown> & { center: number[]; seen: unknown[] })[];
	list: unknown;
};
const spoil = (change: (data: Loose) => void): string => {
	const data = JSON.parse(file) as Loose;
	change(data);
	return JSON.stringify(data);
};

describe('the file', () => {
	it('comes back as it was, with a byte order mark too', () => {
		expect(readWatchFile(file, CITY)).toEqual({ following: own, problems: [] });
		expect(readWatchFile(`\uFEFF${file}`, CITY).following).toEqual(own);
	});

	it.each<[string, string, string, string]>([
		['no JSON', '{', '', 'json'],
		['a list', '[]', 'format', 'format'],
		['another format', spoil((it) => (it['format'] = 'gpx')), 'format', 'format'],
		['a later version', spoil((it) => (it['version'] = 2)), 'version', 'version'],
		['another city', spoil((it) => (it['city'] = 430100)), 'city', 'city'],
		[
			'no watches',
			spoil((it) => delete (it as Record<string, unknown>)['watches']),
			'watches',
			'list',
		],
		[
			'a word for a watch',
			spoil((it) => (it['watches'] = [it.watches[0]!, 'x' as never])),
			'watches[1]',
			'object',
		],
		[
			'a kind of no watch',
			spoil((it) => (it.watches[0]!['kind'] = 'ring')),
			'watches[0].kind',
			'kind',
		],
		[
			'a circle too wide',
			spoil((it) => (it.watches[0]!['radius_m'] = 20_001)),
			'watches[0].radius_m',
			'radius',
		],
		[
			'a circle too small',
			spoil((it) => (it.watches[0]!['radius_m'] = 499)),
			'watches[0].radius_m',
			'radius',
		],
		[
			'a radius in words',
			spoil((it) => (it.watches[0]!['radius_m'] = '3000')),
			'watches[0].radius_m',
			'radius',
		],
		['axes turned', spoil((it) => it.watches[0]!.center.reverse()), 'watches[0].center', 'center'],
		[
			'a township of five figures',
			spoil((it) => (it.watches[1]!['code'] = '36032')),
			'watches[1].code',
			'township',
		],
		[
			'a district in words',
			spoil((it) => (it.watches[2]!['adcode'] = '360313')),
			'watches[2].adcode',
			'district',
		],
		[
			'a theme with a space',
			spoil((it) => (it.watches[3]!['theme'] = 'wa ter')),
			'watches[3].theme',
			'id',
		],
		['an empty search', spoil((it) => (it.watches[5]!['text'] = '')), 'watches[5].text', 'text'],
		[
			'a day of no month',
			spoil((it) => (it.watches[4]!['since'] = '2026-02-30')),
			'watches[4].since',
			'day',
		],
		[
			'ids that are none',
			spoil((it) => (it.watches[4]!['seen'] = [1])),
			'watches[4].seen[0]',
			'text',
		],
		[
			'a name of no end',
			spoil((it) => (it.watches[4]!['name'] = 'x'.repeat(81))),
			'watches[4].name',
			'text',
		],
		['a site of no id', spoil((it) => (it['list'] = ['../x'])), 'list[0]', 'id'],
	])('with %s is refused, and says where', (_, text, path, expected) => {
		expect(readWatchFile(text, CITY)).toEqual({
			following: null,
			problems: [{ path, expected }],
		});
	});

	it('tells all that is wrong at once', () => {
		const bad = spoil((it) => {
			it.watches[0]!['radius_m'] = 0;
			it.watches[3]!['theme'] = '';
			it['list'] = {};
		});
		expect(readWatchFile(bad, CITY).problems.map(({ path }) => path)).toEqual([
			'list',
			'watches[0].radius_m',
			'watches[3].theme',
		]);
	});
});

describe('taking it in', () => {
	it('counts what came and what was there; names stay, and what was read stays read', () => {
		const here: Following = {
			watches: [{ ...watches[0]!, id: '7', name: '老家', seen: ['tag:a:two'] }],
			list: ['invented-bridge'],
		};
		const { following, taken, there } = mergeFollowing(here, own);
		expect({ taken, there }).toEqual({ taken: 5, there: 2 });
		expect(following.watches[0]).toMatchObject({
			...{ id: '7', name: '老家', seen: ['tag:a:two', 'tag:a:one'] },
		});
		expect(new Set(following.watches.map(({ id }) => id)).size).toBe(6);
		expect(mergeFollowing(following, own)).toMatchObject({ taken: 0, there: 7 });
	});
});
