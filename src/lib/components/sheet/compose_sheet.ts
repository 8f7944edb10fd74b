import { choosePanel, type PanelChoice } from '$lib/domain/sheet/panel_room.ts';
import type { SheetLayout } from '$lib/domain/sheet/papers.ts';
import type { SheetRow } from '$lib/domain/sheet/sheet_rows.ts';
import type { IndexedFrame, SheetSpec } from '$lib/domain/sheet/sheet_spec.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { drawSheetMap, type SheetMap, type SheetSources } from '$lib/style/sheet/sheet_map.ts';
import type { SheetThing } from '$lib/style/sheet/sheet_ground.ts';
import { isOnSheet } from '$lib/style/sheet/sheet_extras.ts';
import { measureText } from './measure_text.ts';
import { listLegend, type LegendEntry } from './legend/sheet_legend.ts';
import {
	describeRow,
	describeSheet,
	type HereRow,
	type SheetSaid,
	type SheetWords,
} from './sheet_words.ts';

/** All that stands on one sheet. */
export type ComposedSheet = {
	spec: SheetSpec;
	layout: SheetLayout;
	map: SheetMap;
	/** That the sheet tells of; none on an index. */
	rows: HereRow[];
	/** Numbers of the sites that have one. */
	numbers: ReadonlyMap<string, number>;
	done: ReadonlySet<string>;
	legend: LegendEntry[];
	said: SheetSaid;
	words: SheetWords;
	choice: PanelChoice;
	/** What an index shows. */
	frames: readonly IndexedFrame[];
};

export type SheetParts = {
	layout: SheetLayout;
	words: SheetWords;
	sources: SheetSources;
	/** Of all sheets. */
	rows: readonly SheetRow[];
	/** Sites whose work is finished. */
	done: ReadonlySet<string>;
	/** The operator's ground below an index, which is of a smaller scale. */
	index_ground: readonly SheetThing[];
	/** All frames of the series. */
	frames: readonly IndexedFrame[];
};

export function composeSheet(spec: SheetSpec, parts: SheetParts): ComposedSheet {
	const { layout, words, sources, rows, done } = parts;
	const is_index = spec.kind === 'index';
	// An index has numbers of sheets alone: no site is to be looked for on it.
	const shown = is_index
		? { ...sources, model: { marks: [], lines: [] }, extras: [], ground: parts.index_ground }
		: sources;
	const map = drawSheetMap(spec.frame, words.grid, shown);
	const drawn = new Set(map.sites.signs.flatMap(({ site_ids }) => site_ids));
	const possible = new Set(map.sites.possible);
	const own_rows = rows
		.filter(({ id }) => drawn.has(id) || possible.has(id))
		.map((row) => ({ ...row, is_here: drawn.has(row.id) }));
	const legend = listLegend(map, {
		rows: own_rows,
		extras: shown.extras.filter((extra) => isOnSheet(extra, spec.frame)),
		done,
		is_index,
	});
	const said = describeSheet(spec, words, map.grid.unit);
	const choice = choosePanel(
		{
			title: said.title,
			fields: said.fields.map(({ label, text }) => label + text),
			notes: [...said.notes, ...said.terms, said.note],
			legend: legend.map(({ label }) => label),
			rows: own_rows.map((row) => describeRow(row, getLocale())),
		},
		layout,
		measureText,
	);
	return {
		...{ spec, layout, map, done, legend, said, words, choice },
		rows: own_rows,
		numbers: new Map(rows.flatMap(({ id, number }) => (number ? [[id, number]] : []))),
		frames: is_index ? parts.frames : [],
	};
}
