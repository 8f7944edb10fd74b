import type { Drawing } from '$lib/domain/drawing/item.ts';
import { buildPlainShapes } from '$lib/domain/drawing/plain_shapes.ts';
import type { InEvery } from '$lib/domain/language/languages.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { BriefMap } from '$lib/style/brief/brief_map.ts';
import { layBriefOnPaper } from '$lib/style/brief/brief_paper.ts';
import { coverBrief } from '$lib/style/brief/cover_brief.ts';
import { nameGround, type GroundName } from '$lib/style/sheet/ground_names.ts';
import { drawSheetGround, type DrawnLook, type SheetThing } from '$lib/style/sheet/sheet_ground.ts';
import { listGroundLegend, type GroundLegendEntry } from '../sheet/legend/ground_legend.ts';

/** The operator's ground on the map of a brief, as sheets of its scale have it. */
export type BriefGround = {
	looks: DrawnLook[];
	names: GroundName[];
	legend: GroundLegendEntry[];
};

type Options = {
	/** Of districts and townships: what bears their names is not named twice. */
	own_names: readonly InEvery<string>[];
	/** The reader's own, shown on the map. */
	drawing: Drawing;
	language: Language;
};

export function composeGround(
	things: readonly SheetThing[],
	map: BriefMap,
	{ own_names, drawing, language }: Options,
): BriefGround {
	const paper = layBriefOnPaper(map.drawing.frame);
	const looks = drawSheetGround(things, paper);
	const taken = coverBrief(map, buildPlainShapes(drawing, language));
	return {
		looks,
		names: nameGround(things, paper, { language, own_names, taken }),
		legend: listGroundLegend(looks),
	};
}
