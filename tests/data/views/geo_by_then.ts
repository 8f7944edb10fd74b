import type { GeoData } from '../../../src/lib/domain/schema/geo_data.ts';

/**
 * `geo/` as an editor would have had it by an ISO day: nothing of later sources is in the files. A site whose status was not reported by
 * then is left out, since no file could hold it; `without_status` names it.
 */
export function takeBack(geo: GeoData, day: string): { geo: GeoData; without_status: string[] } {
	const sources = geo.sources.filter(({ value }) => value.date <= day);
	const source_ids = new Set(sources.map(({ value }) => value.id));
	const articles = geo.articles.filter(({ value }) => source_ids.has(value.source));
	const article_ids = new Set(articles.map(({ value }) => value.id));
	const isThere = (ref: string): boolean => article_ids.has(ref.split('#')[0]!);
	const cited = geo.sites
		.filter(({ value }) => value.properties.citations.some(isThere))
		.map((entry) => {
			const { properties } = entry.value;
			const marked = properties.claims.filter(({ key }) => key);
			const claims = properties.claims
				.filter(({ excerpt }) => isThere(excerpt))
				.map((claim) =>
					marked.some(({ role, series }) => role === claim.role && series === claim.series)
						? { ...claim, key: true }
						: claim,
				);
			return {
				...entry,
				value: {
					...entry.value,
					properties: {
						...properties,
						citations: properties.citations.filter(isThere),
						history: properties.history.filter(({ excerpt }) => isThere(excerpt)),
						claims,
					},
				},
			};
		});
	const isTold = ({ value }: (typeof cited)[number]): boolean =>
		value.properties.history.length > 0;
	return {
		geo: {
			...geo,
			...{ sources, articles, tours: [] },
			sites: cited.filter(isTold) as typeof geo.sites,
			corrections: geo.corrections.filter(({ value }) => value.on <= day),
		},
		without_status: cited.filter((entry) => !isTold(entry)).map(({ value }) => String(value.id)),
	};
}

/** The same `geo/` with its articles spread over days: one source for each, in turn. */
export function spreadOverDays(geo: GeoData, days: readonly string[]): GeoData {
	const [pattern] = geo.sources;
	const sources = days.map((date, index) => ({
		...pattern!,
		value: { ...pattern!.value, id: `spread-${index}`, date },
	}));
	const articles = geo.articles.map((entry, index) => ({
		...entry,
		value: { ...entry.value, source: `spread-${index % days.length}` },
	}));
	return { ...geo, sources, articles };
}
