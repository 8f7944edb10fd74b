import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import type { Asked } from './load_queries.ts';

const loaded = new WeakMap<Asked, Promise<SiteQueries>>();

/** Whoever answers all questions, fetched when the first beyond the list's is asked; after a failure the next call tries again. */
export function loadAll(asked: Asked): Promise<SiteQueries> {
	const known = loaded.get(asked);
	if (known) return known;
	const loading = load(asked).catch((error: unknown) => {
		loaded.delete(asked);
		throw error;
	});
	loaded.set(asked, loading);
	return loading;
}

async function load(asked: Asked): Promise<SiteQueries> {
	if (asked.all) return asked.all;
	const { MemoryQueries } = await import('$lib/domain/query/memory_queries.ts');
	return new MemoryQueries(...asked.inputs);
}
