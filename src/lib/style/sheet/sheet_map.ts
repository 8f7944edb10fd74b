/** The map of a sheet as data: all in hundredths of a millimetre from its upper left corner. */

import type { MapModel } from '../../domain/map_model/marks.ts';
import type { DistrictFeature } from '../../domain/schema/district.ts';
import type { Language } from '../../domain/schema/localized.ts';
import type { TownshipFeature } from '../../domain/schema/township.ts';
import type { SheetExtra } from '../../domain/sheet/sheet_extra.ts';
import type { SheetFrame } from '../../domain/sheet/sheet_frame.ts';
import { buildDegreeGrid, buildMetreGrid, type SheetGrid } from '../../domain/sheet/sheet_grid.ts';
import type { SheetGridId } from '../../domain/sheet/sheet_systems.ts';
import { clearLabels, type LabelBox } from '../brief/clear_labels.ts';
import { fitName } from '../fit_name.ts';
import { measureWords } from '../signs/sign.ts';
import type { StoryBox } from '../story_map.ts';
import {
	drawDistricts,
	nameDistricts,
	nameTownships,
	type SheetDistrict,
	type SheetName,
} from './sheet_borders.ts';
import { drawExtras, type DrawnExtra } from './sheet_extras.ts';
import { drawSheetGround, type DrawnLook, type SheetThing } from './sheet_ground.ts';
import { nameGround, type GroundName } from './ground_names.ts';
import { coverWords, meetBoxes } from './name_room.ts';
import { drawSites, type DrawnSites, type SheetSign } from './sheet_sites.ts';
import { toUnits } from './sheet_units.ts';

/** What sheets are drawn of. */
export type SheetSources = {
	districts: readonly DistrictFeature[];
	townships: readonly TownshipFeature[];
	/** Only the sites that are to be shown. */
	model: Pick<MapModel, 'marks' | 'lines'>;
	extras: readonly SheetExtra[];
	/** Of the operator's own map; none without one. */
	ground: readonly SheetThing[];
	/** Of it, percent. */
	ground_opacity: number;
	language: Language;
};

export type SheetMap = {
	frame: SheetFrame;
	grid: SheetGrid;
	districts: SheetDistrict[];
	ground: DrawnLook[];
	ground_opacity: number;
	ground_names: GroundName[];
	names: SheetName[];
	sites: DrawnSites;
	extras: DrawnExtra[];
};

/** Height of names on paper, millimetres. */
export const NAME_MM = { district: 4, neighbour: 3.2, township: 2.6 } as const;
/** Paper between the names of districts and the frame, for what goes round their letters too. */
export const NAME_EDGE_MM = 1.5;
/** How far a sign reaches from its middle. */
const SIGN_REACH_MM = 2.4;

export function drawSheetMap(
	frame: SheetFrame,
	grid_id: SheetGridId,
	{ districts, townships, model, extras, ground, ground_opacity, language }: SheetSources,
): SheetMap {
	const sites = drawSites(model, districts, frame);
	const all_names = [
		...nameTownships(townships, frame, language),
		...nameDistricts(districts, frame, language),
	];
	const names = arrangeNames(all_names, sites, frame);
	const drawn_extras = drawExtras(extras, frame);
	const own_names = [...districts, ...townships].map(({ properties }) => properties.name);
	return {
		frame,
		grid: grid_id === 'wgs84' ? buildDegreeGrid(frame) : buildMetreGrid(frame),
		districts: drawDistricts(districts, frame),
		ground: drawSheetGround(ground, frame),
		ground_opacity,
		ground_names: nameGround(ground, frame, {
			...{ language, own_names },
			taken: [
				...names.map(boxOf),
				...sites.signs.flatMap(coverSign),
				...drawn_extras.flatMap(coverExtra),
			],
		}),
		names,
		sites,
		extras: drawn_extras,
	};
}

/** Names of townships that would lie on another are left out; names of districts give way to them and to signs. */
function arrangeNames(
	names: readonly SheetName[],
	{ signs }: DrawnSites,
	frame: SheetFrame,
): SheetName[] {
	const townships: SheetName[] = [];
	for (const name of names.filter(({ kind }) => kind === 'township')) {
		if (!townships.some((other) => meetBoxes(boxOf(name), boxOf(other)))) townships.push(name);
	}
	const covered = [...signs, ...townships.flatMap(listCovered)];
	const [edge, width, height] = [NAME_EDGE_MM, frame.width, frame.height].map(toUnits) as [
		number,
		number,
		number,
	];
	const paper: StoryBox = [edge, edge, width - 2 * edge, height - 2 * edge];
	const others = names.flatMap((name) => {
		const box = name.kind === 'township' ? null : fitName(boxOf(name), paper, true);
		return box ? [{ ...name, x: Math.round(box.x), y: Math.round(box.y) }] : [];
	});
	const holds = (box: LabelBox): boolean => fitName(box, paper, false) !== null;
	const shifts = clearLabels(others.map(boxOf), covered, toUnits(SIGN_REACH_MM), holds);
	return [...townships, ...others.map((name, index) => ({ ...name, y: name.y + shifts[index]! }))];
}

/** Around its middle; a name beside a dot begins there. */
export function boxOf({ text, kind, x, y, has_dot }: SheetName): LabelBox {
	const height = toUnits(NAME_MM[kind]);
	const width = measureWords(text) * height;
	return { x: has_dot ? x + width / 2 : x, y, width, height };
}

/** A number that points at its place stands above it. */
function coverSign({ x, y, is_exact }: SheetSign): LabelBox[] {
	const side = toUnits(2 * SIGN_REACH_MM);
	const own = { x, y, width: side, height: side };
	return is_exact ? [own, { ...own, y: y - side }] : [own];
}

/** The words of what a reader adds. */
function coverExtra({ text }: DrawnExtra): LabelBox[] {
	if (!text) return [];
	const { words, height, x, y, angle, lift } = text;
	return coverWords({ x, y: y - lift, width: measureWords(words) * height, height }, angle);
}

/** Points along a name, as close as a sign is wide. */
function listCovered(name: SheetName): { id: string; x: number; y: number }[] {
	const { x, y, width } = boxOf(name);
	const count = Math.max(1, Math.ceil(width / toUnits(2 * SIGN_REACH_MM)));
	return Array.from({ length: count }, (_, index) => ({
		id: `${name.id}-${index}`,
		x: x - width / 2 + (width * (index + 0.5)) / count,
		y,
	}));
}
