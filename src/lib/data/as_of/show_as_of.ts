/** The explorer as it was reported by a day. Places stay where they are; what was not reported yet is not there. */

import { findStop } from '../../domain/as_of/stops.ts';
import { Timelines } from '../../domain/as_of/timeline.ts';
import { filterModel } from '../../domain/map_model/filter_model.ts';
import type { MapModel, Mark } from '../../domain/map_model/marks.ts';
import type { SiteSummary } from '../../domain/query/site_summary.ts';
import type { ExplorerView } from '../explorer_view.ts';
import type { DatedView } from './dated_view.ts';

/** Answers by ISO day, and keeps what it answered: between two reports, and back at one, it is the same object. */
export function buildShowAsOf(view: ExplorerView, dated: DatedView): (day: string) => ExplorerView {
	const stops = dated.counts.map(({ day }) => day);
	const timelines = new Timelines(new Map(Object.entries(dated.sites)));
	const known = new Map<number, ExplorerView>();
	return (day) => {
		const stop = findStop(stops, day);
		const kept = known.get(stop);
		if (kept) return kept;
		const shown = showStop(view, timelines, dated.counts[stop], day);
		known.set(stop, shown);
		return shown;
	};
}

/** Headings and articles keep their names, for links that speak of them. `counts`: none before the first report. */
function showStop(
	view: ExplorerView,
	timelines: Timelines<SiteSummary>,
	counts: DatedView['counts'][number] | undefined,
	day: string,
): ExplorerView {
	const sites = view.sites.flatMap((site) => timelines.show(site.id, site, day) ?? []);
	const by_id = new Map(sites.map((site) => [site.id, site]));
	return {
		...view,
		sites,
		groups: view.groups.map((group) => ({
			...group,
			site_ids: group.site_ids.filter((id) => by_id.has(id)),
		})),
		map: showModel(view.map, by_id),
		report_count: counts?.reports ?? 0,
		caption_count: counts?.captions ?? 0,
		date: sites.reduce((last, { reported }) => (reported > last ? reported : last), ''),
	};
}

function showModel(model: MapModel, by_id: ReadonlyMap<string, SiteSummary>): MapModel {
	const kept = filterModel(model, new Set(by_id.keys()));
	const before = new Map(model.marks.map((mark) => [mark.id, mark.site_ids.length]));
	return {
		...kept,
		marks: kept.marks.map((mark) =>
			before.get(mark.id) === mark.site_ids.length ? mark : showFirst(mark, by_id),
		),
		done_site_ids: [...by_id.values()].flatMap(({ id, phase }) => (phase === 'done' ? id : [])),
	};
}

/** A place has the sign of the first of its sites that is there; it is as wide as all that is known of it today. */
function showFirst(mark: Mark, by_id: ReadonlyMap<string, SiteSummary>): Mark {
	const first = by_id.get(mark.site_ids[0]!);
	return first ? { ...mark, theme: first.theme } : mark;
}
