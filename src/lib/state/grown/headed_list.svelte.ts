import type { KeptHeading } from '$lib/domain/query/site_queries.ts';
import type { SiteQuery } from '$lib/domain/query/site_query.ts';
import type { GrownAtlas } from './grown_atlas.svelte.ts';
import type { Troubles } from './troubles.svelte.ts';

/** Rows of a heading before the reader asks for more. */
const FIRST = 20;

/** The list under its headings. */
export class HeadedList {
	/** null until they come. */
	shown: readonly KeptHeading[] | null = $state.raw(null);
	#atlas: GrownAtlas;
	#question: () => SiteQuery | null;
	#troubles: Troubles;

	/** Call while a component starts. `question`: null while the list is in another order. */
	constructor(atlas: GrownAtlas, question: () => SiteQuery | null, troubles: Troubles) {
		this.#atlas = atlas;
		this.#question = question;
		this.#troubles = troubles;
		$effect(() => {
			const query = question();
			if (!query) {
				this.shown = null;
				return undefined;
			}
			const given_up = new AbortController();
			const asked = atlas.queries.until(given_up.signal);
			void troubles.watch(
				'headings',
				asked.headings(query, FIRST).then(async (found) => {
					await atlas.sites.load(
						found.flatMap(({ site_ids }) => site_ids),
						query.as_of,
					);
					if (!given_up.signal.aborted) this.shown = found;
				}),
			);
			return () => given_up.abort();
		});
	}

	/** All rows of a heading. */
	async fill(key: string): Promise<void> {
		const query = this.#question();
		if (query) await this.#troubles.watch('headings', this.#fill(query, key));
	}

	async #fill(query: SiteQuery, key: string): Promise<void> {
		const found = await this.#atlas.queries.headings(query, Infinity);
		const whole = found.find((heading) => heading.key === key);
		if (!whole) return;
		await this.#atlas.sites.load(whole.site_ids, query.as_of);
		if (query !== this.#question()) return;
		this.shown = this.shown?.map((heading) => (heading.key === key ? whole : heading)) ?? null;
	}
}
