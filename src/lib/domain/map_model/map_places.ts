/** The places that a map draws, without their sites: of a grown atlas these come with the answers to questions. */

import type { KeptMark } from '../query/site_queries.ts';
import type { MapModel, Mark, SketchLine } from './marks.ts';

/** `sign`: the id of the drawn sign that stands for it; null where none does. `count`: of its sites. */
export type MapPlace = { sign: string | null; count: number } & (
	| { mark: Omit<Mark, 'site_ids'>; line?: never }
	| { line: SketchLine; mark?: never }
);

/** `signs`: what is drawn, with all sites it stands for. */
export function listMapPlaces(
	{ marks, lines }: Pick<MapModel, 'marks' | 'lines'>,
	signs: Pick<MapModel, 'marks' | 'lines'>,
): MapPlace[] {
	const sign_of = new Map([
		...signs.marks.flatMap(({ id, site_ids }) => site_ids.map((site) => [site, id] as const)),
		...signs.lines.map(({ id, site_id }) => [site_id, id] as const),
	]);
	return [
		...marks.map(({ site_ids, ...mark }) => ({
			...{ mark, sign: sign_of.get(site_ids[0]!) ?? null, count: site_ids.length },
		})),
		...lines.map((line) => ({ line, sign: sign_of.get(line.site_id) ?? null, count: 1 })),
	];
}

/** The map of the sites that were kept; places without any are left out. */
export function fillModel(places: readonly MapPlace[], kept: readonly KeptMark[]): MapModel {
	const by_id = new Map(kept.map((mark) => [mark.id, mark]));
	const tray = (which: KeptMark['tray']): string[] =>
		kept.flatMap((mark) => (mark.tray === which && which !== null ? mark.site_ids : []));
	return {
		marks: places.flatMap(({ mark }) => {
			const found = mark && by_id.get(mark.id);
			return found ? { ...mark, site_ids: found.site_ids } : [];
		}),
		lines: places.flatMap(({ line }) => (line && by_id.has(line.id) ? line : [])),
		city_site_ids: tray('city'),
		unplaced_site_ids: tray('unplaced'),
		done_site_ids: kept.flatMap(({ done_ids }) => done_ids),
	};
}

/** The sites that each drawn sign stands for. */
export function listSignSites(
	places: readonly MapPlace[],
	{ marks, lines }: Pick<MapModel, 'marks' | 'lines'>,
): ReadonlyMap<string, string[]> {
	const ids_of = new Map<string, readonly string[]>();
	for (const { id, site_ids } of marks) ids_of.set(id, site_ids);
	for (const { id, site_id } of lines) ids_of.set(id, [site_id]);
	const found = new Map<string, string[]>();
	for (const { sign, mark, line } of places) {
		const ids = ids_of.get((mark ?? line).id);
		if (sign === null || !ids) continue;
		const known = found.get(sign);
		if (known) known.push(...ids);
		else found.set(sign, [...ids]);
	}
	return found;
}
