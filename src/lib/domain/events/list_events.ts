import type { Catalog } from '../reading/catalog.ts';
import { compareNewestFirst } from '../reading/page_order.ts';
import { findDataDate } from '../exports/terms.ts';
import type { ChangeEvent } from './change_event.ts';
import { listCorrectionEvents } from './correction_events.ts';
import { listFigureEvents } from './figure_events.ts';
import { listReports, listStatusChanges } from './site_events.ts';

const kept = new WeakMap<Catalog, readonly ChangeEvent[]>();

/**
 * Everything that became new, by the day it came into the atlas, the newest first; within it the newest report first, then in the order of
 * sites; of one site in one article its report, its status, its figures. Corrections of a day come after its reports.
 */
export function listEvents(catalog: Catalog): readonly ChangeEvent[] {
	const known = kept.get(catalog);
	if (known) return known;
	const rank = new Map(catalog.sites.map(({ id }, index) => [id, index]));
	const rankOf = ({ subject }: ChangeEvent): number =>
		(subject.type === 'site' ? rank.get(subject.id) : undefined) ?? rank.size;
	const events = [
		...catalog.sites.flatMap((site): ChangeEvent[] => [
			...listReports(site, catalog),
			...listStatusChanges(site, catalog),
		]),
		...listFigureEvents(catalog),
		...listCorrectionEvents(catalog),
	].toSorted((a, b) => compareEvents(a, b) || rankOf(a) - rankOf(b));
	kept.set(catalog, events);
	return events;
}

/** ISO day on which the newest event came in; without any what the data stands for. */
export function findNewestDay(events: readonly { added: string }[], catalog: Catalog): string {
	return events[0]?.added ?? findDataDate(catalog);
}

function compareEvents(a: ChangeEvent, b: ChangeEvent): number {
	if (a.added !== b.added) return a.added < b.added ? 1 : -1;
	if (a.date !== b.date) return a.date < b.date ? 1 : -1;
	if (a.article && b.article) return compareNewestFirst(a.article, b.article);
	return Number(a.article === null) - Number(b.article === null);
}
