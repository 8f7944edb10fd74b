import { expect, test } from 'vitest';
import { bringBack } from '../../../../src/lib/domain/watch/bring_back.ts';
import type { Watch } from '../../../../src/lib/domain/watch/watch.ts';

const base = { name: '', since: '2026-11-12', seen: [] as string[] };
const site = (id: string, name: string): Watch => ({ ...base, id, kind: 'site', site: name });

test('what was taken away comes back where it stood; what came or was read since stays', () => {
	const before = { watches: [site('1', 'a'), site('2', 'b'), site('3', 'c')], list: ['x', 'y'] };
	const read = { ...site('3', 'c'), seen: ['tag:one'] };
	const now = { watches: [site('1', 'a'), read, site('4', 'd')], list: ['y', 'z'] };
	expect(bringBack(now, before)).toEqual({
		watches: [site('1', 'a'), site('2', 'b'), read, site('4', 'd')],
		list: ['x', 'y', 'z'],
	});
});

test('an id that another watch got meanwhile is not given twice', () => {
	const before = { watches: [site('1', 'a'), site('2', 'b')], list: [] };
	const now = { watches: [site('1', 'a'), site('2', 'c')], list: [] };
	const { watches } = bringBack(now, before);
	expect(watches).toEqual([site('1', 'a'), site('3', 'b'), site('2', 'c')]);
});
