/** What a page and the worker that knows its sites say to each other. */

import type { MapQueries } from './map_queries.ts';
import type { SiteQueries } from './site_queries.ts';

/** What may be asked: of the sites, and of a map in tiles where it is one. */
export type Questions = SiteQueries & Partial<MapQueries>;

export type QueryName = keyof Questions;

/** A question; `id` is its own, and its answer names it. */
export type QueryCall = { id: number; name: QueryName; args: unknown[] };

/** The answer to that question is not wanted any more. */
export type QueryDrop = { drop: number };

/** The first that a worker says: it hears. */
export type QueryReady = { ready: true };

export type QueryReply =
	| { id: number; answer: unknown }
	| { id: number; problem: { name: string; message: string } };

/** Every question there is: a call of anything else is refused. */
export const QUERY_NAMES: ReadonlySet<QueryName> = new Set<QueryName>([
	...(['find', 'count', 'marks', 'headings', 'records', 'details', 'parts', 'measure'] as const),
	...(['inArea', 'known', 'place', 'search', 'measureCity', 'warmUp'] as const),
	...(['tile', 'summary', 'places'] as const),
]);

/** Never rejects: a failure is a problem in words. `load`: asked with every call, so that it may try again. */
export async function answerCall(
	{ id, name, args }: QueryCall,
	load: () => Promise<Questions>,
): Promise<QueryReply> {
	try {
		if (!QUERY_NAMES.has(name)) throw new TypeError(`No question is called ${name}`);
		const queries = await load();
		const ask = queries[name] as (...args: unknown[]) => Promise<unknown>;
		return { id, answer: await ask.apply(queries, args) };
	} catch (error) {
		const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
		return { id, problem: { name: kind, message } };
	}
}
