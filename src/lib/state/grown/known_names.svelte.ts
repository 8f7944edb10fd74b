import type { SiteQueries } from '$lib/domain/query/site_queries.ts';
import type { KnownIds, KnownNames } from '$lib/view/link_table.ts';

/** What an id may look like: it becomes part of an address. */
const IS_ID = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

type Kind = 'sites' | 'marks';

/** Names in a link that the page cannot tell by itself: they hold until the files say that there is no such thing. */
export class KnownLinkNames {
	#missing: ReadonlySet<string> = $state.raw(new Set());
	/** Named in a link and not asked about yet. */
	#named: Record<Kind, Set<string>> = { sites: new Set(), marks: new Set() };
	#asked = new Set<string>();
	#is_asking = false;
	#queries: () => Pick<SiteQueries, 'known'>;

	constructor(queries: () => Pick<SiteQueries, 'known'>) {
		this.#queries = queries;
	}

	/** `has_articles`: which articles there are is known. */
	extend(known: KnownIds, has_articles: boolean): KnownIds {
		return {
			...known,
			sites: this.#told('sites', known.sites),
			marks: this.#told('marks', known.marks),
			facets: has_articles
				? known.facets
				: { ...known.facets, article: { has: (id) => IS_ID.test(id) } },
		};
	}

	#told(kind: Kind, known: KnownNames): KnownNames {
		return {
			has: (id) => {
				if (known.has(id)) return true;
				if (!IS_ID.test(id) || this.#missing.has(`${kind} ${id}`)) return false;
				this.#ask(kind, id);
				return true;
			},
		};
	}

	/** Those that are named in one go are asked about together. */
	#ask(kind: Kind, id: string): void {
		const key = `${kind} ${id}`;
		if (this.#asked.has(key)) return;
		this.#asked.add(key);
		this.#named[kind].add(id);
		if (this.#is_asking) return;
		this.#is_asking = true;
		queueMicrotask(() => void this.#find());
	}

	async #find(): Promise<void> {
		const [sites, marks] = [[...this.#named.sites], [...this.#named.marks]];
		this.#named = { sites: new Set(), marks: new Set() };
		this.#is_asking = false;
		try {
			const known = await this.#queries().known({ sites, marks });
			const missing = [
				...sites.filter((id) => !known.sites.includes(id)).map((id) => `sites ${id}`),
				...marks.filter((id) => !known.marks.includes(id)).map((id) => `marks ${id}`),
			];
			if (missing.length > 0) this.#missing = new Set([...this.#missing, ...missing]);
		} catch {
			// They go on holding; the next visit asks again.
		}
	}
}
