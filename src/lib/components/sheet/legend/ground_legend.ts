/** What the legend says of the operator's ground: of the looks that a sheet shows, each as the map draws it. */

import { m } from '$lib/i18n/paraglide/messages.js';
import type { DrawnLook, SheetLook } from '$lib/style/sheet/sheet_ground.ts';

/** Units of a sheet to one of the legend's 30 by 16: lines are as wide as on the map. */
export const GROUND_UNITS = 25;

/** A message of which only the language is free. */
type Say = typeof m.sheet_legend_water;

const line = (look: SheetLook, path = 'M25 200H725'): DrawnLook => ({ look, is_area: false, path });
const area = (look: SheetLook, path = 'M25 25H725V375H25Z'): DrawnLook => ({
	...{ look, is_area: true, path },
});

const LINES: readonly { id: string; samples: readonly DrawnLook[]; say: Say }[] = [
	{
		id: 'ground-water',
		samples: [
			area('lake', 'M400 100Q560 20 700 140Q720 300 560 330Q420 330 400 200Z'),
			line('stream', 'M60 60Q160 160 260 220'),
			line('river', 'M25 300Q200 340 260 220T420 180'),
		],
		say: m.sheet_legend_water,
	},
	{ id: 'ground-wood', samples: [area('wood')], say: m.sheet_legend_wood },
	{
		id: 'ground-built',
		samples: [area('built'), area('building', 'M300 130H450V270H300Z')],
		say: m.sheet_legend_built,
	},
	{ id: 'ground-great', samples: [line('great')], say: m.sheet_legend_great },
	{ id: 'ground-main', samples: [line('main')], say: m.sheet_legend_main },
	{
		id: 'ground-small',
		samples: [line('small', 'M25 130H725'), line('path', 'M25 270H725')],
		say: m.sheet_legend_small,
	},
	{ id: 'ground-rail', samples: [line('rail')], say: m.sheet_legend_rail },
];

export type GroundLegendEntry = {
	id: string;
	sign: { ground: readonly DrawnLook[] };
	say: Say;
};

export function listGroundLegend(drawn: readonly DrawnLook[]): GroundLegendEntry[] {
	const looks = new Set(drawn.map(({ look }) => look));
	return LINES.flatMap(({ id, samples, say }) => {
		const shown = samples.filter(({ look }) => looks.has(look));
		return shown.length > 0 ? [{ id, sign: { ground: shown }, say }] : [];
	});
}
