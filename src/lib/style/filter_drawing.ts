import type { GroundChoice } from '../view/ground_choice.ts';
import type { MapModel } from '../domain/map_model/marks.ts';
import type { Drawing } from './drawing.ts';

/** The same drawing with only these sites; marks without any are left out. */
export function filterDrawing(drawing: Drawing, ids: ReadonlySet<string>): Drawing {
	return {
		...drawing,
		marks: drawing.marks.flatMap((mark) => {
			const site_ids = mark.site_ids.filter((id) => ids.has(id));
			if (site_ids.length === mark.site_ids.length) return mark;
			return site_ids.length > 0 ? { ...mark, site_ids } : [];
		}),
		lines: drawing.lines.filter(({ site_id }) => ids.has(site_id)),
	};
}

/** The same drawing with what places and works were by the day of the model; what the model lacks is not there. */
export function drawAsOf(drawing: Drawing, model: MapModel): Drawing {
	const marks = new Map(model.marks.map((mark) => [mark.id, mark]));
	const lines = new Set(model.lines.map(({ id }) => id));
	const all = new Set([
		...model.marks.flatMap(({ site_ids }) => site_ids),
		...model.lines.map(({ site_id }) => site_id),
	]);
	return {
		...drawing,
		marks: drawing.marks.flatMap((drawn) => {
			const mark = marks.get(drawn.id);
			if (!mark && !drawn.group) return [];
			const there = drawn.group ? all : new Set(mark!.site_ids);
			const site_ids = drawn.site_ids.filter((id) => there.has(id));
			const theme = mark?.theme ?? drawn.theme;
			return site_ids.length > 0 ? { ...drawn, theme, site_ids } : [];
		}),
		lines: drawing.lines.filter(({ id }) => lines.has(id)),
		done_site_ids: model.done_site_ids,
	};
}

/** The same with the operator's roads and waters as a reader wants them: as they come, paler or not at all. */
export function fadeGround(drawing: Drawing, { is_on, opacity }: GroundChoice): Drawing {
	const { ground, ...bare } = drawing;
	if (!ground || !is_on) return bare;
	return opacity < 100 ? { ...drawing, ground_opacity: opacity } : drawing;
}
