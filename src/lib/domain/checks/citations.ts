import { buildFinding, type Check, type Entry, type GeoData } from '../schema/geo_data.ts';
import { indexExcerpts } from '../figures/list_claims.ts';
import type { Finding } from '../schema/problem.ts';
import type { SiteFeature } from '../schema/site.ts';

/** Every reference to an excerpt leads to one, and a site's claims rest on excerpts that it cites. */
export const checkCitations: Check = (geo) => {
	const refs = new Set(indexExcerpts(geo).keys());
	return [
		...geo.sites.flatMap((entry) => checkSite(entry, refs, geo)),
		...geo.articles.flatMap((entry) => {
			const ids = new Set(entry.value.excerpts.map(({ id }) => id));
			return entry.value.claims.flatMap(({ excerpt }, index) =>
				ids.has(excerpt)
					? []
					: [
							buildFinding(
								entry,
								['claims', index, 'excerpt'],
								`expected the id of an excerpt of this article, found ${excerpt}`,
							),
						],
			);
		}),
	];
};

/** The file that `article#excerpt` leads to. */
export function nameArticleFile(ref: string): string {
	return `articles/${ref.split('#')[0]}.yaml`;
}

function checkSite(entry: Entry<SiteFeature>, refs: ReadonlySet<string>, geo: GeoData): Finding[] {
	const { citations, history, placement, claims } = entry.value.properties;
	const findMissing = (ref: string, path: (string | number)[]): Finding[] => {
		if (refs.has(ref) || geo.broken_ids.has(ref.split('#')[0]!)) return [];
		const message = `expected the ref of an excerpt (article#excerpt) of ${nameArticleFile(ref)}, found ${ref}`;
		return [buildFinding(entry, ['properties', ...path], message)];
	};
	return [
		...citations.flatMap((ref, index) => findMissing(ref, ['citations', index])),
		...citations.flatMap((ref, index) => {
			if (citations.indexOf(ref) === index) return [];
			const path = ['properties', 'citations', index];
			return [buildFinding(entry, path, `expected each citation once, found ${ref} again`)];
		}),
		...history.flatMap(({ excerpt }, index) => findMissing(excerpt, ['history', index, 'excerpt'])),
		...(placement.excerpt ? findMissing(placement.excerpt, ['placement', 'excerpt']) : []),
		...claims.flatMap((claim, index) => {
			const path = ['claims', index, 'excerpt'];
			const missing = findMissing(claim.excerpt, path);
			if (missing.length > 0 || citations.includes(claim.excerpt)) return missing;
			const message = `expected one of the site's citations, found ${claim.excerpt}`;
			return [buildFinding(entry, ['properties', ...path], message)];
		}),
	];
}
