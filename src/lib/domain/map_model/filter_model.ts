import type { MapModel } from './marks.ts';

/** The same places with only these sites; places without any are left out, and those that keep all are the same objects. Badges stay where they are. */
export function filterModel(model: MapModel, ids: ReadonlySet<string>): MapModel {
	const keep = (site_ids: string[]): string[] => site_ids.filter((id) => ids.has(id));
	return {
		...model,
		marks: model.marks.flatMap((mark) => {
			const site_ids = keep(mark.site_ids);
			if (site_ids.length === mark.site_ids.length) return mark;
			return site_ids.length > 0 ? { ...mark, site_ids } : [];
		}),
		lines: model.lines.filter(({ site_id }) => ids.has(site_id)),
		city_site_ids: keep(model.city_site_ids),
		unplaced_site_ids: keep(model.unplaced_site_ids),
		done_site_ids: keep(model.done_site_ids),
	};
}
