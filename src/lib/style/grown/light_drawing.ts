import type { Drawing, DrawnMark } from '../drawing.ts';
import type { ShownSign } from '../../domain/query/map_queries.ts';
import { shareOf } from '../signs/drawn_sign.ts';

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

/** The same drawing once the sites of its signs are known: `sites_of` by sign, `done` those whose work is finished. Signs keep their names. */
export function fillDrawing(
	drawing: Drawing,
	sites_of: ReadonlyMap<string, string[]>,
	done: readonly string[],
): Drawing {
	return {
		...drawing,
		marks: drawing.marks.map(({ share: _, ...mark }) => ({
			...mark,
			site_ids: sites_of.get(mark.id) ?? [],
		})),
		done_site_ids: [...done],
	};
}

/** The same drawing with these signs alone, each for what passes of its sites. */
export function keepSigns(drawing: Drawing, signs: readonly ShownSign[]): Drawing {
	const by_id = new Map(signs.map((sign) => [sign.id, sign]));
	return {
		...drawing,
		marks: drawing.marks.flatMap((mark) => {
			const sign = by_id.get(mark.id);
			if (!sign) return [];
			const { count: total, done, theme } = sign;
			return mark.site_ids.length === 1
				? { ...mark, theme }
				: { ...mark, theme, share: { done, total } };
		}),
		lines: drawing.lines.flatMap((line) => {
			const sign = by_id.get(line.id);
			return sign ? { ...line, theme: sign.theme } : [];
		}),
	};
}
