import { inBoth } from '$lib/components/brief/in_both.ts';
import { describeArea } from '$lib/components/brief/selection_words.ts';
import { formatMeasuredArea } from '$lib/domain/measure/format_measure.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import { measurePolygon } from '$lib/geometry/geodesic.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { AreaSelection } from '$lib/state/workbench/area_selection.svelte.ts';
import type { BriefFiles } from '$lib/state/load/load_brief_files.ts';

/** `filters`: in words. `count`: sites of the brief. */
type Asked = {
	selection: Pick<AreaSelection, 'area' | 'loose' | 'polygon' | 'selection'>;
	is_picked: boolean;
	filters: readonly Localized[];
	count: number;
};

/** What a brief's sites were selected by, and how many there are; a sentence each. */
export function describeSelection(
	files: BriefFiles,
	{ selection, is_picked, filters, count }: Asked,
): Localized[] {
	const words = describeWhere(files, selection, is_picked);
	const has_words = words.length + filters.length > 0;
	return [
		...(has_words ? words : [inBoth((o) => m.brief_all({}, o))]),
		...describeSize(selection.polygon),
		...filters,
		describeCounts(selection.selection, count),
	];
}

function describeWhere(
	files: BriefFiles,
	{ area, loose }: Asked['selection'],
	is_picked: boolean,
): Localized[] {
	if (area) return [describeArea(area, files)];
	if (loose) {
		const name = loose.name && ` “${loose.name}”`;
		return [inBoth((o) => m.brief_area_loose({ name }, o))];
	}
	return is_picked ? [inBoth((o) => m.brief_picked({}, o))] : [];
}

function describeSize(polygon: Asked['selection']['polygon']): Localized[] {
	if (!polygon) return [];
	const [, ...sizes] = formatMeasuredArea(measurePolygon(polygon).area_m2);
	return [
		inBoth((o) => m.brief_area_size({ size: sizes.map((size) => size[o.locale]).join(' · ') }, o)),
	];
}

function describeCounts(found: Asked['selection']['selection'], count: number): Localized {
	if (!found) return inBoth((o) => m.brief_count({ count }, o));
	const { inside, touching, possible, unknown } = found.ids;
	return inBoth((o) =>
		m.brief_relations(
			{
				inside: inside.length,
				touching: touching.length,
				possible: possible.length,
				unknown: unknown.length,
			},
			o,
		),
	);
}
