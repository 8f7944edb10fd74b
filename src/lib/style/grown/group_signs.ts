/** The signs of an atlas that has grown: no more than a drawing has room for. */

import type { MapModel, Mark, SignGroup, SketchLine } from '../../domain/map_model/marks.ts';
import type { Catalog } from '../../domain/reading/catalog.ts';
import type { Bounds, Position } from '../../domain/schema/geojson.ts';
import { boundsOf } from '../../geometry/bounds.ts';
import { toFramePoint } from '../drawing.ts';
import { buildFrame } from '../frame.ts';

/** Most signs of a drawing: places and lines. */
export const MOST_SIGNS = 120;

/** Most lines of no one district: more would hide each other and what lies under them. */
const MOST_LINES = 24;

/** Signs nearer than that would cover each other, percent of the frame's width. */
const APART = 6;

type Ground = Pick<Catalog, 'districts' | 'district_by_adcode' | 'township_by_code' | 'site_by_id'>;
type Place = Mark | SketchLine;
/** What becomes one sign: places on top of each other, or all of a township or a district. */
type Gathering = { key: string; of: 'places' | 'township' | 'district' };
/** null: the place stands for itself. */
type Gather = (place: Place, home: SignGroup) => Gathering | null;

/**
 * The same model with no more than `most` signs: places that would cover each other become one sign, and, while there are too many,
 * all of a township, then all of a district. Every sign of several sites says in `group` where they are listed. `undrawn`: sites that
 * have no sign, as they lie in no one district and there are too many of them. `bounds`: of the drawing, where it is not of the whole city.
 */
export function groupSigns(
	catalog: Ground,
	model: MapModel,
	{ most = MOST_SIGNS, bounds = null }: { most?: number; bounds?: Bounds | null } = {},
): { model: MapModel; undrawn: number } {
	const steps: Gather[] = [
		(_, { township }) => (township === null ? null : { key: township, of: 'township' }),
		(_, { adcode, township }) => (township === null ? inDistrict(adcode) : null),
		(_, { adcode }) => inDistrict(adcode),
	];
	let shown = gather(catalog, model, joinCovered(catalog, model, bounds));
	for (const step of steps) {
		if (countSigns(shown) > most) shown = gather(catalog, shown, step);
	}
	const marks = shown.marks.map((mark) =>
		mark.site_ids.length > 1 ? { ...mark, group: findHome(mark, catalog) } : mark,
	);
	const full = marks.toSorted((a, b) => b.site_ids.length - a.site_ids.length);
	const left = new Set(full.slice(most));
	const room = Math.max(0, Math.min(most - marks.length, MOST_LINES));
	return {
		model: {
			...shown,
			marks: marks.filter((mark) => !left.has(mark)),
			lines: shown.lines.slice(0, room),
		},
		undrawn:
			[...left].reduce((sum, { site_ids }) => sum + site_ids.length, 0) +
			shown.lines.slice(room).length,
	};
}

function countSigns({ marks, lines }: MapModel): number {
	return marks.length + Math.min(lines.length, MOST_LINES);
}

function inDistrict(adcode: number | null): Gathering | null {
	return adcode === null ? null : { key: String(adcode), of: 'district' };
}

/** Pins, rings and zones that stand on each other; what stands for a whole township or district stays. */
function joinCovered(catalog: Ground, model: MapModel, bounds: Bounds | null): Gather {
	const own = catalog.districts.filter(({ properties }) => properties.role === 'district');
	const frame = bounds
		? buildFrame(bounds, 'small')
		: buildFrame(boundsOf(own.map(({ geometry }) => geometry)), 'city');
	const ratio = frame.height / frame.width;
	const heads: { x: number; y: number; id: string }[] = [];
	const head_by_mark = new Map<string, string>();
	for (const { id, position, district } of model.marks) {
		if (district !== null || catalog.township_by_code.has(id.replace(/^area-/, ''))) continue;
		const { x, y } = toFramePoint(position, frame);
		const near = heads.find((head) => Math.hypot(head.x - x, (head.y - y) * ratio) < APART);
		if (!near) heads.push({ x, y, id });
		head_by_mark.set(id, near?.id ?? id);
	}
	return ({ id }) => {
		const key = head_by_mark.get(id);
		return key === undefined ? null : { key, of: 'places' };
	};
}

/** One sign for the places that go together; what is alone stays as it is. */
function gather(catalog: Ground, model: MapModel, find: Gather): MapModel {
	const groups = new Map<string, { of: Gathering['of']; places: Place[] }>();
	for (const place of [...model.marks, ...model.lines]) {
		const { key, of } = find(place, findHome(place, catalog)) ?? { key: place.id, of: 'places' };
		const known = groups.get(key);
		if (known) known.places.push(place);
		else groups.set(key, { of, places: [place] });
	}
	const signs = [...groups].map(([key, { of, places }]) =>
		places.length === 1 ? places[0]! : buildSign(catalog, key, of, places),
	);
	return {
		...model,
		marks: signs.filter(isMark),
		lines: signs.filter((sign) => !isMark(sign)) as SketchLine[],
	};
}

function buildSign(catalog: Ground, key: string, of: Gathering['of'], places: Place[]): Mark {
	const [first] = places;
	const site_ids = places.flatMap(listSites);
	const here = {
		...{ is_zone: false, radius_m: null, district: null, label: null },
		...{ theme: first!.theme, site_ids },
	};
	if (of === 'places') {
		const middle = findMiddle(places);
		const word = places.every((place) => isMark(place) && place.class === 'near') ? 'near' : 'area';
		return { ...here, id: `group-${key}`, class: word, position: middle, badge: middle };
	}
	const own = places.find(({ id }) => id === `area-${key}`);
	if (own && isMark(own)) return { ...own, site_ids };
	const township = catalog.township_by_code.get(key);
	const district = catalog.district_by_adcode.get(Number(key));
	const middle =
		of === 'township'
			? ((township?.geometry?.coordinates as Position | undefined) ?? findMiddle(places))
			: (district?.properties.label_at ?? findMiddle(places));
	return {
		...{ ...here, id: `area-${key}`, class: 'area', position: middle, badge: middle },
		district: of === 'district' ? Number(key) : null,
		label: (of === 'district' ? district : township)?.properties.name ?? null,
	};
}

function isMark(place: Place): place is Mark {
	return 'site_ids' in place;
}

function listSites(place: Place): string[] {
	return isMark(place) ? place.site_ids : [place.site_id];
}

function findMiddle(places: readonly Place[]): Position {
	const positions = places.map((place) => (isMark(place) ? place.badge : place.coordinates[0]!));
	const mean = (axis: 0 | 1): number =>
		positions.reduce((sum, position) => sum + position[axis], 0) / positions.length;
	return [mean(0), mean(1)];
}

/** The district and the township that all sites of a place lie in; null where they lie in several or none is known. */
function findHome(place: Place, { site_by_id }: Ground): SignGroup {
	const homes = listSites(place).map((id) => site_by_id.get(id)!.properties);
	const [first] = homes;
	const adcode = first?.district ?? null;
	const township = first?.township ?? null;
	return {
		adcode: homes.every(({ district }) => district === adcode) ? adcode : null,
		township: homes.every((home) => home.township === township) ? township : null,
	};
}
