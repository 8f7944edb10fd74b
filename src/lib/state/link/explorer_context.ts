import { createContext } from 'svelte';
import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { NearMe } from '../near_me.svelte.ts';
import type { SiteResults } from './site_results.svelte.ts';

/** What the explorer page owns and its parts share. */
export type ExplorerContext = {
	readonly view: ExplorerView;
	explorer: Explorer;
	near: NearMe;
	results: SiteResults;
};

export const [getExplorer, setExplorer] = createContext<ExplorerContext>();
