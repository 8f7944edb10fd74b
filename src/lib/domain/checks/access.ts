import { indexExcerpts } from '../figures/list_claims.ts';
import type { Access } from '../schema/access.ts';
import type { Excerpt } from '../schema/article.ts';
import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import { formatFound, type Finding, type PropertyPath } from '../schema/problem.ts';
import { nameArticleFile } from './citations.ts';

/** What is said of steps, toilets and parking stands in an excerpt, word for word. */
export const checkAccess: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	const check = (entry: Entry<unknown>, access: Access | undefined, path: PropertyPath) =>
		(access ?? [])
			.filter(({ excerpt }) => !geo.broken_ids.has(excerpt.split('#')[0]!))
			.flatMap((fact, index) => checkFact(entry, fact, [...path, index], excerpts));
	return [
		...geo.tours.flatMap((entry) =>
			entry.value.stops.flatMap(({ access }, index) =>
				check(entry, access, ['stops', index, 'access']),
			),
		),
		...geo.places.flatMap((entry) =>
			check(entry, entry.value.properties.access, ['properties', 'access']),
		),
	];
};

function checkFact(
	entry: Entry<unknown>,
	{ excerpt: ref, exact }: Access[number],
	path: PropertyPath,
	excerpts: ReadonlyMap<string, Excerpt>,
): Finding[] {
	const excerpt = excerpts.get(ref);
	if (!excerpt) {
		const message = `expected the ref of an excerpt (article#excerpt) of ${nameArticleFile(ref)}, found ${ref}`;
		return [buildFinding(entry, [...path, 'excerpt'], message)];
	}
	if (excerpt.exact.includes(exact)) return [];
	const message = `expected words of the excerpt ${ref}, found ${formatFound(exact)}`;
	return [buildFinding(entry, [...path, 'exact'], message)];
}
