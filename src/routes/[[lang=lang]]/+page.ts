import type { PageLoad } from './$types';

/** What only a grown atlas shows comes with one alone. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	Grown: data.explorer.light
		? (await import('$lib/components/explorer/GrownFirst.svelte')).default
		: null,
});
