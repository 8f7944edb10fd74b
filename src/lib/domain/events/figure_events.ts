import { sortSeries } from '../figures/relate_series.ts';
import { relateClaims } from '../figures/relate_claims.ts';
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
				relation: relate(one, older),
			},
		];
	});
}

/**
 * With what older sources gave: with the figure it contradicts, else with the one nearest before it in time, else with the nearest after it.
 * Facts are held against facts and plans against plans where there are any.
 */
function relate(one: Listed, older: readonly Listed[]): FigureEvent['relation'] {
	const all = [...older, one];
	const sorted = sortSeries(all.map(({ claim }) => claim)).map((index) => all[index]!);
	const place = sorted.indexOf(one);
	const nearest = [...sorted.slice(0, place).toReversed(), ...sorted.slice(place + 1)];
	const pairs = nearest.flatMap((other) => {
		const [from, to] = sorted.indexOf(other) < place ? [other, one] : [one, other];
		const word = relateClaims(from.claim, to.claim);
		return word === null ? [] : [{ other, word, from, to }];
	});
	const isPlan = ({ claim }: Listed): boolean => claim.role === 'planned';
	const found =
		pairs.find(({ word }) => word === 'conflict') ??
		pairs.find(({ other }) => isPlan(other) === isPlan(one)) ??
		pairs[0];
	return found ? { word: found.word, from: found.from, to: found.to } : null;
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
