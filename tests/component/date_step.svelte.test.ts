import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { DatedView } from '$lib/data/as_of/dated_view.ts';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import { AsOf } from '$lib/state/as_of/explorer_as_of.svelte.ts';
import { AfterPaint } from '$lib/state/map/after_paint.svelte.ts';
import type { LinkPart } from '$lib/state/link/link.svelte.ts';
import type { AsOfPart } from '$lib/view/as_of_link.ts';

const [FIRST, SECOND] = ['2024-06-10', '2025-06-10'];
const none = { marks: [], lines: [], city_site_ids: [], unplaced_site_ids: [], done_site_ids: [] };
const whole = {
	sites: [],
	groups: [],
	map: none,
	stops: [FIRST, SECOND],
} as unknown as ExplorerView;
const dated: DatedView = {
	sites: {},
	articles: {},
	counts: [FIRST, SECOND].map((day, index) => ({ day: day!, reports: index + 1, captions: 0 })),
};

let stop = (): void => {};
afterEach(() => {
	stop();
	vi.restoreAllMocks();
});

it('a step shows nothing of a day before the answer of that day is there', async () => {
	vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(Response.json(dated)));
	let wanted: string | null = $state(null);
	let answered: string | null | undefined = $state(null);
	const link = {
		get view() {
			return { as_of: wanted };
		},
		replace: () => {},
	} as unknown as LinkPart<AsOfPart>;
	let as_of!: AsOf;
	stop = $effect.root(() => {
		as_of = new AsOf(
			() => whole,
			link,
			() => answered,
		);
	});
	wanted = FIRST!;
	flushSync();
	await vi.waitFor(() => expect(as_of.ready).toBe(FIRST));
	expect([as_of.day, as_of.view]).toEqual([null, whole]);
	answered = FIRST!;
	expect([as_of.day, as_of.view.report_count]).toEqual([FIRST, 1]);
	wanted = null;
	expect([as_of.ready, as_of.day]).toEqual([null, FIRST]);
	answered = undefined;
	expect(as_of.day).toBe(null);
});

it('the map follows behind the next frame, with the newest of what came meanwhile', async () => {
	let value = $state.raw('all');
	const shown: string[] = [];
	stop = $effect.root(() => {
		const followed = new AfterPaint(() => value);
		$effect(() => {
			shown.push(followed.value);
		});
	});
	flushSync();
	value = 'passed over';
	flushSync();
	value = 'newest';
	flushSync();
	expect(shown).toEqual(['all']);
	await vi.waitFor(() => expect(shown).toEqual(['all', 'newest']));
});
