/** From pasted text to a position, or to what stands in the way of one. */

import { fromBaiduMercator } from '../../geometry/systems/baidu_mercator.ts';
import type { Belt } from '../../geometry/systems/belt.ts';
import { isInSystemArea, type SystemId } from '../../geometry/systems/systems.ts';
import type { Position } from '../schema/geojson.ts';
import { buildPosition, placePairs, type Said } from './place_pair.ts';
import type {
	CoordinateFault,
	CoordinateReading,
	FoundPosition,
	MapService,
} from './coordinate_reading.ts';
import { findLink, type LinkMark } from './map_link.ts';
import { readMapLink } from './read_map_link.ts';
import { foldSigns, listSpellings } from './plain_text.ts';
import { readGeoUri } from './read_geo_uri.ts';
import { findPair, readPair } from './read_pair.ts';
import { readShape } from './read_shape.ts';
import { stripExtras } from './strip_extras.ts';

/** Plus codes, MGRS and UTM squares: places by code, which need a table of their own. */
const PLACE_CODE =
	/^(?:[23456789CFGHJMPQRVWX]{2,8}\+[23456789CFGHJMPQRVWX]{2,3}(?:\s.*)?|\d{1,2}\s?[C-HJ-NP-X]\s?(?:[A-Z]{2}\s?[\d\s]{4,12}|\d{6}(?:\.\d+)?\s*[\s,]\s*\d{7}(?:\.\d+)?))$/iu;

/** What a map app's numbers in mainland China are in, when only its name stands beside them. */
const APP_DATUM: Partial<Record<MapService, SystemId>> = {
	amap: 'gcj02',
	tencent: 'gcj02',
	apple: 'gcj02',
	google: 'gcj02',
	baidu: 'bd09',
};

/**
 * Reads a pair that is given in `system`, unless a link or words beside it say otherwise. Metres are told from degrees by their
 * size, and the zone prefix by its digits, whatever `system` says; without a prefix they are of `belt`, the city's.
 */
export function readCoordinates(text: string, system: SystemId, belt: Belt): CoordinateReading {
	const folded = foldSigns(text);
	const geo = readGeoUri(folded);
	if (geo) {
		if ('fault' in geo) return { kind: 'fault', ...geo };
		const found = buildPosition(geo.numbers, 'wgs84', { told_by: 'geo', notes: geo.notes });
		return isOnEarth(geo.numbers) ? found : { kind: 'fault', fault: 'out-of-range' };
	}
	const linked = findLink(folded);
	if (!linked) return readText(folded, system, belt);
	const mark = readMapLink(linked.link);
	if (!('fault' in mark)) return readMark(mark);
	// Beside a link that leads nowhere here the pair itself may stand.
	const beside = readText(linked.rest, system, belt);
	if (beside.kind === 'fault') return { kind: 'fault', fault: mark.fault, found: linked.link.host };
	return askDatum(beside, mark.service);
}

function readText(folded: string, chosen: SystemId, belt: Belt): CoordinateReading {
	if (PLACE_CODE.test(folded)) return { kind: 'fault', fault: 'place-code', found: folded };
	const shape = readShape(folded, belt);
	if (shape && 'fault' in shape) return { kind: 'fault', ...shape };
	if (shape) {
		const [x, y] = shape.numbers.map((value) => ({ value, axis: null, has_degrees: false }));
		return placePairs([[x!, y!]], shape.system ?? chosen, belt, {
			told_by: shape.system ? 'words' : 'chosen',
			notes: shape.has_height ? ['height'] : [],
			is_x_first: true,
		});
	}
	const { text, notes, system, app, zone, other_system } = stripExtras(folded);
	if (other_system !== null) return { kind: 'fault', fault: 'other-system', found: other_system };
	const said: Said = { told_by: system ? 'words' : 'chosen', notes, zone };
	const reading = readWritten(text, system ?? chosen, belt, said);
	if (reading.kind === 'fault') return reading;
	return app && !system ? askDatum(reading, app) : reading;
}

/** Strictly in every spelling, then amid other words, which the reader must confirm. */
function readWritten(text: string, system: SystemId, belt: Belt, said: Said): CoordinateReading {
	let fault: CoordinateFault | null = null;
	for (const spelling of listSpellings(text)) {
		const pairs = readPair(spelling);
		const reading: CoordinateReading =
			typeof pairs === 'string'
				? { kind: 'fault', fault: pairs }
				: placePairs(
						pairs.map(({ parts }) => parts),
						system,
						belt,
						{ ...said, has_third: pairs.some(({ has_third }) => has_third) },
					);
		if (reading.kind !== 'fault') return reading;
		if (!fault || fault.fault === 'no-pair') fault = reading;
	}
	const [plain = ''] = listSpellings(text);
	const amid = fault?.fault === 'no-pair' ? findPair(plain) : 'no-pair';
	const reading =
		typeof amid === 'string'
			? null
			: placePairs(
					amid.map(({ parts }) => parts),
					system,
					belt,
					said,
				);
	if (reading?.kind === 'position')
		return { kind: 'ambiguous', about: 'words', options: [reading] };
	if (reading?.kind === 'ambiguous') return reading;
	return fault ?? { kind: 'fault', fault: 'no-pair' };
}

/** The name of an app stands beside degrees: its datum, or the one that is chosen. */
function askDatum(
	reading: Exclude<CoordinateReading, CoordinateFault>,
	app: MapService,
): CoordinateReading {
	const system = APP_DATUM[app];
	if (!system) return reading;
	const found = reading.kind === 'position' ? [reading] : reading.options;
	if (found.some((option) => option.told_by === 'metres')) return reading;
	const read = found.map((option) =>
		buildPosition(option.typed, system, { told_by: app, notes: option.notes, order: option.order }),
	);
	const others = found.filter((option) => option.system !== system);
	if (others.length === 0 && reading.kind === 'position') return read[0]!;
	return { kind: 'ambiguous', about: 'datum', options: [...read, ...others] };
}

function readMark(mark: Exclude<LinkMark, { fault: unknown }>): CoordinateReading {
	const { service, is_window, doubt } = mark;
	const is_metres = mark.system === 'bd09mc';
	const numbers: Position = is_metres ? fromBaiduMercator(mark.numbers) : mark.numbers;
	if (!isOnEarth(numbers)) return { kind: 'fault', fault: 'out-of-range' };
	const said: Said = { told_by: service, notes: is_window ? ['window'] : [] };
	const system: SystemId = mark.system === 'bd09mc' ? 'bd09' : mark.system;
	const found = buildPosition(numbers, system, said);
	if (doubt === 'none') return found;
	const plain = buildPosition(numbers, 'wgs84', said);
	// Only over China do these maps draw in a datum of their own.
	if (!isInSystemArea(numbers, 'gcj02')) return plain;
	if (doubt === 'ask-wgs84') return { kind: 'ambiguous', about: 'datum', options: [found, plain] };
	return { ...found, other: plain } satisfies FoundPosition;
}

function isOnEarth([lng, lat]: Position): boolean {
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
