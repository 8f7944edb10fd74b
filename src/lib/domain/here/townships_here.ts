import { measureBearing } from '../../geometry/bearing.ts';
import { measureDepth } from '../../geometry/depth.ts';
import { measureDistance } from '../../geometry/distance.ts';
import { joinList } from '../language/join_words.ts';
import { inEvery } from '../language/languages.ts';
import { nameBearing } from '../near/compass.ts';
import { formatLength } from '../near/format_distance.ts';
import type { Position } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import type { TownshipFeature } from '../schema/township.ts';
import { BORDER_M } from './districts_here.ts';
import type { HereAnswerer, HereRow } from './here.ts';

/** Rows at most; the rest is counted. */
const MOST = 8;

type Placed = TownshipFeature & { seat: Position; distance_m: number };

/**
 * Of a township only the seat is known, and how far the unit reaches from it: a point inside that reach may belong to it, or to a
 * neighbour whose reach overlaps. Which one it is, is never said.
 */
export const townships_here: HereAnswerer = {
	id: 'townships',
	title: { zh: '乡镇（街道）', en: 'Township' },
	answer(position, { districts, townships }) {
		const around = new Set(
			districts
				.filter(({ polygon }) => measureDepth(position, polygon) >= -BORDER_M)
				.map(({ adcode }) => adcode),
		);
		const own = townships.filter(({ properties }) => around.has(properties.district));
		if (own.length === 0) return null;
		const placed = own.flatMap((unit) => placeSeat(unit, position));
		const reaching = placed.filter(
			({ properties, distance_m }) => distance_m <= (properties.radius_m ?? 0),
		);
		const shown = (reaching.length > 0 ? reaching : placed.slice(0, 1)).toSorted(
			(a, b) => a.distance_m - b.distance_m,
		);
		const unseated = own.filter(({ geometry }) => !geometry);
		return {
			rows: shown.slice(0, MOST).map((unit) => buildRow(unit, position, reaching.length > 0)),
			notes: [
				describeReach(reaching.length),
				...(shown.length > MOST ? [countMore(shown.length - MOST)] : []),
				...(unseated.length > 0 ? [nameUnseated(unseated)] : []),
			],
		};
	},
};

function placeSeat(unit: TownshipFeature, position: Position): Placed[] {
	if (!unit.geometry) return [];
	const seat = unit.geometry.coordinates as Position;
	return [{ ...unit, seat, distance_m: measureDistance(position, seat) }];
}

function buildRow(
	{ properties, seat, distance_m }: Placed,
	from: Position,
	reaches: boolean,
): HereRow {
	const within = properties.seat_precision_m ?? 0;
	const away = formatLength(Math.round(distance_m / 100) * 100);
	const point = nameBearing(measureBearing(from, seat));
	const lies: Localized =
		distance_m <= within
			? {
					zh: `政府驻地就在${formatLength(within).zh}以内`,
					en: `its seat is within ${formatLength(within).en}`,
				}
			: {
					zh: `驻地在${point.zh}方约${away.zh}`,
					en: `its seat is about ${away.en} to the ${point.en}`,
				};
	const reach = properties.radius_m === null ? null : formatLength(properties.radius_m);
	const extends_to: Localized = reach
		? {
				zh: `，全境大部在驻地${reach.zh}以内`,
				en: `; most of it lies within ${reach.en} of the seat`,
			}
		: { zh: '', en: '' };
	return {
		name: properties.name,
		sureness: reaches ? 'possible' : 'near',
		detail: { zh: lies.zh + extends_to.zh, en: lies.en + extends_to.en },
	};
}

function describeReach(count: number): Localized {
	if (count === 0) {
		return {
			zh: '没有乡镇界线，只知道驻地；已知的范围都不到这里，最近的驻地是：',
			en: 'No borders of townships are known, only seats; no known reach comes as far as this, and the nearest seat is:',
		};
	}
	return {
		zh: '没有乡镇界线，只知道驻地和大致范围：可能属于下列之一。',
		en: 'No borders of townships are known, only seats and how far the units reach: it may be one of these.',
	};
}

function countMore(count: number): Localized {
	return { zh: `另有${count}个也可能。`, en: `${count} more are possible.` };
}

function nameUnseated(units: readonly TownshipFeature[]): Localized {
	const names = inEvery((code) =>
		joinList(
			units.map(({ properties }) => properties.name[code]),
			code,
		),
	);
	return {
		zh: `本区县还有${units.length}个不知道驻地，也可能是：${names.zh}。`,
		en: `The seats of ${units.length} more of the district are not known; it may be one of them too: ${names.en}.`,
	};
}
