import { listSeries, type Series } from '../figures/catalog_series.ts';
import { relateToOlder } from '../figures/relate_to_older.ts';
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
				relation: relateToOlder(one, older),
			},
		];
	});
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
