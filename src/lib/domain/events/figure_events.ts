import { listSeries, type Series, type SeriesFigure } from '../figures/catalog_series.ts';
import { sortSeries } from '../figures/relate_series.ts';
import { relateClaims } from '../figures/relate_claims.ts';
import type { Catalog } from '../reading/catalog.ts';
import { compareSources } from '../reading/page_order.ts';
import { replayArrivals } from './arrivals.ts';
import type { FigureEvent } from './change_event.ts';
import { describeSite } from './site_events.ts';

type About = Pick<FigureEvent, 'subject' | 'name' | 'path' | 'sites' | 'adcodes'>;

/** One for each figure whose series an older source has told of. */
export function listFigureEvents(catalog: Catalog): FigureEvent[] {
	return listSeries(catalog).flatMap((series) =>
		replayArrivals(
			series.figures,
			({ article }) => article.source,
			(known) => listNewFigures({ ...series, figures: [...known] }, catalog),
		),
	);
}

function listNewFigures(series: Series, catalog: Catalog): Omit<FigureEvent, 'added'>[] {
	return series.figures.flatMap((one) => {
		const { claim, article, ref } = one;
		const older = series.figures.filter(
			(other) => compareSources(other.article.source, article.source) < 0,
		);
		if (older.length === 0) return [];
		const about = describeSubject(series, article.id, catalog);
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
function relate(one: SeriesFigure, older: readonly SeriesFigure[]): FigureEvent['relation'] {
	const all = [...older, one];
	const sorted = sortSeries(all.map(({ claim }) => claim)).map((index) => all[index]!);
	const place = sorted.indexOf(one);
	const nearest = [...sorted.slice(0, place).toReversed(), ...sorted.slice(place + 1)];
	const pairs = nearest.flatMap((other) => {
		const [from, to] = sorted.indexOf(other) < place ? [other, one] : [one, other];
		const word = relateClaims(from.claim, to.claim);
		return word === null ? [] : [{ other, word, from, to }];
	});
	const isPlan = ({ claim }: SeriesFigure): boolean => claim.role === 'planned';
	const found =
		pairs.find(({ word }) => word === 'conflict') ??
		pairs.find(({ other }) => isPlan(other) === isPlan(one)) ??
		pairs[0];
	return found ? { word: found.word, from: found.from, to: found.to } : null;
}

/** Figures of the city or a district stand on the page of their article. */
function describeSubject({ subject }: Series, article_id: string, catalog: Catalog): About {
	const path = `articles/${article_id}/`;
	switch (subject.type) {
		case 'site': {
			const { site: _, ...about } = describeSite(catalog.site_by_id.get(subject.id)!);
			return about;
		}
		case 'district': {
			const adcode = Number(subject.id);
			const name = catalog.district_by_adcode.get(adcode)?.properties.name ?? null;
			return { ...{ subject, name, path }, sites: [], adcodes: [adcode] };
		}
		case 'city':
			return { ...{ subject, name: catalog.city.name, path }, sites: [], adcodes: [] };
	}
}
