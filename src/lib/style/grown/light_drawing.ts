import type { Drawing, DrawnMark } from '../drawing.ts';
import { shareOf } from '../signs/drawn_sign.ts';

/** What a drawing shows of its sites; the frame, the ground and the names stay when they come. */
export type DrawnSigns = Pick<Drawing, 'marks' | 'lines' | 'done_site_ids'>;

/** The same drawing without the ids of sites that stand together: their number is drawn, they come with the data. */
export function lightenDrawing(drawing: Drawing, nameSite: (id: string) => string): Drawing {
	const done = new Set(drawing.done_site_ids);
	const marks = drawing.marks.map((mark): DrawnMark => {
		const [only = ''] = mark.site_ids;
		if (mark.site_ids.length === 1) return { ...mark, name: nameSite(only) };
		const named = mark.label === null ? { name: nameSite(only) } : {};
		return { ...mark, ...named, site_ids: [], share: shareOf(mark, done) };
	});
	const shown = new Set([
		...marks.flatMap(({ site_ids }) => site_ids),
		...drawing.lines.map(({ site_id }) => site_id),
	]);
	return { ...drawing, marks, done_site_ids: drawing.done_site_ids.filter((id) => shown.has(id)) };
}

export function pickSigns({ marks, lines, done_site_ids }: Drawing): DrawnSigns {
	return { marks, lines, done_site_ids };
}
