import { relateToOlder } from '../figures/relate_to_older.ts';
import type { Catalog } from '../reading/catalog.ts';
import { compareSources } from '../reading/page_order.ts';
import { replayArrivals } from './arrivals.ts';
import type { FigureEvent, ReportedClaim } from './change_event.ts';
import { describeSite } from './site_events.ts';

/** Whom a figure is of, as an event has it, and the excerpt it rests on. */
type Listed = ReportedClaim & {
	ref: string;
	about: Pick<FigureEvent, 'subject' | 'name' | 'path' | 'sites' | 'adcodes'>;
};

/** One for each figure whose series an older source has told of. */
export function listFigureEvents(catalog: Catalog): FigureEvent[] {
	return groupSeries(catalog).flatMap((series) =>
		replayArrivals(
			series,
			({ article }) => article.source,
			(known) => listNewFigures(known, catalog),
		),
	);
}

function listNewFigures(series: readonly Listed[], catalog: Catalog): Omit<FigureEvent, 'added'>[] {
	return series.flatMap((one) => {
		const { claim, article, about, ref } = one;
		const older = series.filter(
			(other) => compareSources(other.article.source, article.source) < 0,
		);
		if (older.length === 0) return [];
		return [
			{
				...about,
				kind: 'figure' as const,
				id: `figure/${claim.id}`,
				path: `${about.path}#claim-${claim.id}`,
				date: article.source.date,
				article,
				reported: { claim, article },
				excerpt: catalog.excerpt_by_ref.get(ref)!,
				relation: relateToOlder(one, older),
			},
		];
	});
}

function groupSeries(catalog: Catalog): Listed[][] {
	const groups = new Map<string, Listed[]>();
	for (const one of listReportedClaims(catalog)) {
		const key = `${one.about.subject.type} ${one.about.subject.id} ${one.claim.series}`;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()];
}

function listReportedClaims(catalog: Catalog): Listed[] {
	const of_sites = catalog.sites.flatMap((site) => {
		const { site: _, ...about } = describeSite(site);
		return site.properties.claims.map((claim) => {
			const article = catalog.article_by_id.get(claim.excerpt.split('#')[0]!)!;
			return { claim, article, ref: claim.excerpt, about };
		});
	});
	const of_articles = catalog.articles.flatMap((article) =>
		article.claims.map((claim) => ({
			claim,
			article,
			ref: `${article.id}#${claim.excerpt}`,
			about: describeArea(claim.about, article.id, catalog),
		})),
	);
	return [...of_sites, ...of_articles];
}

/** Figures of the city or a district stand on the page of their article. */
function describeArea(about: 'city' | number, article_id: string, catalog: Catalog) {
	const path = `articles/${article_id}/`;
	if (about === 'city') {
		const { code, name } = catalog.city;
		return {
			...{ subject: { type: 'city' as const, id: String(code) }, name },
			...{ path, sites: [], adcodes: [] },
		};
	}
	return {
		subject: { type: 'district' as const, id: String(about) },
		name: catalog.district_by_adcode.get(about)?.properties.name ?? null,
		...{ path, sites: [], adcodes: [about] },
	};
}
