import { createContext } from 'svelte';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { AsOf } from '../as_of/explorer_as_of.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { HeldGround } from '../ground/hold_ground.ts';
import type { NearMe } from '../near_me.svelte.ts';
import type { SiteResults } from './site_results.svelte.ts';

/** What the explorer page owns and its parts share. */
export type ExplorerContext = {
	/** Its parts are those of what is shown now. */
	readonly view: ExplorerView;
	as_of: AsOf;
	explorer: Explorer;
	near: NearMe;
	results: SiteResults;
	/** Left out where the atlas has no ground. */
	ground?: HeldGround | undefined;
};

export const [getExplorer, setExplorer] = createContext<ExplorerContext>();
