import type { Drawing } from './drawing.ts';

/** The same drawing with only these sites; marks without any are left out. */
export function filterDrawing(drawing: Drawing, ids: ReadonlySet<string>): Drawing {
	return {
		...drawing,
		marks: drawing.marks.flatMap((mark) => {
			const site_ids = mark.site_ids.filter((id) => ids.has(id));
			return site_ids.length > 0 ? [{ ...mark, site_ids }] : [];
		}),
		lines: drawing.lines.filter(({ site_id }) => ids.has(site_id)),
	};
}
