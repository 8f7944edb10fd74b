import { formatMeasuredArea, formatMeasuredLength } from '$lib/domain/measure/format_measure.ts';
import { measureShape } from '$lib/domain/measure/measure_shape.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { ExtraLook, SheetExtra } from '$lib/domain/sheet/sheet_extra.ts';
import type { Polygonal } from '$lib/geometry/position.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { Shape } from '$lib/view/plan_view.ts';

const AREA: ExtraLook = {
	...{ stroke: '#b93a24', fill: '#b93a24', opacity: 0.8, width: 0.5, dash: [2, 1], dot: 2 },
};
const MEASURED: ExtraLook = {
	...{ stroke: '#1d4f91', fill: '#1d4f91', opacity: 1, width: 0.45, dot: 1.6 },
};

/** The area that is selected in the workbench, and what was measured there with its figures. */
export function listPlanExtras(area: Polygonal | null, shapes: readonly Shape[]): SheetExtra[] {
	const measured = shapes.filter(({ corners }) => corners.length > 1);
	return [
		...(area
			? [
					{
						...{ id: 'area', name: m.brief_legend_area(), look: AREA },
						features: [{ geometry: area, look: AREA }],
					},
				]
			: []),
		...(measured.length > 0
			? [
					{
						...{ id: 'measured', name: m.sheet_legend_measured(), look: MEASURED },
						features: measured.map(drawMeasured),
					},
				]
			: []),
	];
}

function drawMeasured({ kind, corners }: Shape): SheetExtra['features'][number] {
	const language = getLocale();
	const { length_m, area_m2 } = measureShape(kind, corners);
	const path = [...corners] as Position[];
	if (area_m2 === null) {
		return {
			geometry: { type: 'LineString', coordinates: path },
			look: MEASURED,
			text: formatMeasuredLength(length_m)[language],
		};
	}
	return {
		geometry: { type: 'Polygon', coordinates: [[...path, path[0]!]] },
		look: MEASURED,
		text: formatMeasuredArea(area_m2).at(-1)?.[language] ?? '',
	};
}
