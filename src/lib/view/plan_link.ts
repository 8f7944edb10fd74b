/** What a link carries of the workbench. */

import { anyEntry, type AnyEntry, type Entry } from './link_table.ts';
import { formatGround, parseGroundChoice } from './ground_choice.ts';
import {
	formatArea,
	formatOverlays,
	formatShapes,
	parseArea,
	parseDrawingText,
	parseOverlays,
	parseShapes,
	SURVEY_DIGITS,
} from './plan_values.ts';
import { DEFAULT_PLAN, TOOLS, type PlanPart, type PlanView } from './plan_view.ts';
import { formatPosition, parsePosition } from './view_values.ts';

function field<K extends keyof PlanView>(
	name: K,
	rest: Omit<Entry<PlanPart, PlanView[K]>, 'get' | 'set'>,
): AnyEntry<PlanPart> {
	return anyEntry<PlanPart, PlanView[K]>({
		...rest,
		get: ({ plan }) => plan[name],
		set: ({ plan }, value) => ({ plan: { ...plan, [name]: value } }),
	});
}

export const PLAN_ENTRIES: readonly AnyEntry<PlanPart>[] = [
	field('tool', {
		key: 'tool',
		format: (tool) => (tool === DEFAULT_PLAN.tool ? null : tool),
		parse: (text) => TOOLS.find((tool) => tool === text),
	}),
	field('point', {
		key: 'point',
		format: (point) => point && formatPosition(point, SURVEY_DIGITS),
		parse: parsePosition,
	}),
	field('readout', {
		key: 'crs',
		format: (readout) => (readout === DEFAULT_PLAN.readout ? null : readout),
		parse: (text, { readouts }) => [...readouts].find((readout) => readout === text),
	}),
	field('suggest', {
		key: 'suggest',
		format: (id) => id,
		parse: (text, known) => (known.sites.has(text) ? text : undefined),
	}),
	field('area', {
		key: 'area',
		format: formatArea,
		parse: (text, { facets, townships, moved }) =>
			parseArea(text, { districts: facets.district, townships, moved }),
	}),
	field('shapes', { key: 'draw', format: formatShapes, parse: parseShapes }),
	field('drawing', { key: 'drawing', format: (text) => text, parse: parseDrawingText }),
	field('ground', { key: 'ground', format: formatGround, parse: parseGroundChoice }),
	field('overlays', { key: 'overlays', format: formatOverlays, parse: parseOverlays }),
];
