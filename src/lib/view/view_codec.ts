/** The one table of what a link carries, joined of the explorer's part and the workbench's. Links made with it are kept for good. */

import { AS_OF_KEY, asOfEntry } from './as_of_link.ts';
import { CAMERA_ENTRY, EXPLORER_ENTRIES } from './explorer_link.ts';
import {
	formatLink,
	parseLink,
	type KnownIds,
	type LinkTable,
	type ViewProblem,
} from './link_table.ts';
import { PLAN_ENTRIES } from './plan_link.ts';
import { DEFAULT_PLAN, type PlanPart } from './plan_view.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** A reader goes to and fro between the explorer and the workbench: each hands on what is the other's. */
export type AtlasView = View & PlanPart;

export const ATLAS_LINK: LinkTable<AtlasView> = {
	entries: [...EXPLORER_ENTRIES, asOfEntry<AtlasView>(), ...PLAN_ENTRIES, CAMERA_ENTRY],
	defaults: { ...DEFAULT_VIEW, plan: DEFAULT_PLAN },
};

/** Of a brief: it holds what is known today. */
export const BRIEF_LINK: LinkTable<AtlasView> = {
	...ATLAS_LINK,
	entries: ATLAS_LINK.entries.filter(({ key }) => key !== AS_OF_KEY),
};

/** Keys of the table. */
export const VIEW_KEYS: readonly string[] = ATLAS_LINK.entries.map(({ key }) => key);

export function parseView(
	search: string,
	known: KnownIds,
): { view: AtlasView; problems: ViewProblem[] } {
	return parseLink(ATLAS_LINK, search, known);
}

export function formatView(view: AtlasView): string {
	return formatLink(ATLAS_LINK, view);
}
