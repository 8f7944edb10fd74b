import type { HistoryStep } from '../history/site_history.ts';
import type { Catalog, CatalogArticle, CatalogExcerpt, CatalogSite } from '../reading/catalog.ts';
import { compareSources } from '../reading/page_order.ts';
import { findStatusNote } from '../reading/status_note.ts';
import { compareArrivals, findAddedDay, replayArrivals } from './arrivals.ts';
import type { ReportEvent, StatusEvent } from './change_event.ts';

/** One for each source that a site cites, the oldest first. */
export function listReports(site: CatalogSite, catalog: Catalog): ReportEvent[] {
	const by_source = new Map<string, CatalogExcerpt[]>();
	for (const excerpt of site.excerpts) {
		const { id } = findArticle(excerpt.article_id, catalog).source;
		by_source.set(id, [...(by_source.get(id) ?? []), excerpt]);
	}
	const reports = [...by_source.values()].map((excerpts) => ({
		excerpts,
		article: findArticle(excerpts[0]!.article_id, catalog),
	}));
	const arrived = reports.map(({ article }) => article.source).toSorted(compareArrivals);
	return reports
		.toSorted((a, b) => compareSources(a.article.source, b.article.source))
		.map(({ excerpts, article: { source }, article }) => ({
			...describeSite(site),
			kind: 'report',
			id: `site/${site.id}/report/${source.id}`,
			date: source.date,
			added: findAddedDay(source.date, source.added_on),
			article,
			is_first: source === arrived[0],
			is_late: arrived
				.slice(0, arrived.indexOf(source))
				.some((known) => compareSources(source, known) < 0),
			excerpts,
			step:
				site.steps.findLast(
					({ article_id }) => findArticle(article_id, catalog).source.id === source.id,
				) ?? null,
		}));
}

/** One for each step whose status is not that of the step before it, of those that the atlas knew when it came in. */
export function listStatusChanges(site: CatalogSite, catalog: Catalog): StatusEvent[] {
	return replayArrivals(
		site.steps,
		({ article_id }) => findArticle(article_id, catalog).source,
		(known) =>
			known.slice(1).flatMap((after, index) => {
				const before = known[index]!;
				if (before.status === after.status) return [];
				const article = findArticle(after.article_id, catalog);
				const excerpt = catalog.excerpt_by_ref.get(after.excerpt)!;
				return [
					{
						...describeSite(site),
						kind: 'status' as const,
						id: `site/${site.id}/status/${nameStep(after)}`,
						date: after.reported,
						article,
						before,
						after,
						excerpt,
						note: findStatusNote(site.id, excerpt.notes),
					},
				];
			}),
	);
}

/** One excerpt may tell of several statuses, at several times. */
function nameStep({ excerpt, status, valid }: HistoryStep): string {
	const time = valid === undefined ? '' : `/${encodeURIComponent(valid)}`;
	return `${excerpt.replace('#', '/')}/${status}${time}`;
}

/** What every event of a site has. */
export function describeSite(site: CatalogSite) {
	return {
		subject: { type: 'site' as const, id: site.id },
		name: site.properties.name,
		path: `sites/${site.id}/`,
		sites: [site],
		adcodes: [],
		site,
	};
}

function findArticle(id: string, catalog: Catalog): CatalogArticle {
	return catalog.article_by_id.get(id)!;
}
