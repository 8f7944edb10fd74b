import { SOURCE_LANGUAGE } from '../language/languages.ts';
import { indexExcerpts } from '../figures/list_claims.ts';
import { buildFinding, type Check } from '../schema/geo_data.ts';
import { formatFound } from '../schema/problem.ts';

/** Who may know more is named, letter for letter, in an excerpt that the site cites. */
export const checkBodies: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return geo.sites.flatMap((entry) =>
		(entry.value.properties.bodies ?? []).flatMap(({ name, excerpt }, index) => {
			const path = ['properties', 'bodies', index];
			const text = excerpts.get(excerpt)?.exact;
			if (!entry.value.properties.citations.includes(excerpt)) {
				const message = `expected one of the site's citations, found ${excerpt}`;
				return [buildFinding(entry, [...path, 'excerpt'], message)];
			}
			if (text === undefined || text.includes(name.zh)) return [];
			const message = `expected words of excerpt ${excerpt}, found ${formatFound(name.zh)}`;
			return [buildFinding(entry, [...path, 'name', SOURCE_LANGUAGE], message)];
		}),
	);
};
