/** How a position is read out. Every text can be pasted back in. */

import type { Position } from '../schema/geojson.ts';
import type { Localized } from '../schema/localized.ts';
import { isGaussKrueger, toSystem, type SystemId } from '../../geometry/systems/systems.ts';
import type { Readout } from './readouts.ts';

/** The system a readout is of. */
export function systemOf(readout: Readout): SystemId {
	return readout === 'dms' ? 'wgs84' : readout;
}

/** About a decimetre, a third of a metre and a centimetre. */
const DEGREE_DIGITS = 6;
const SECOND_DIGITS = 2;
const METRE_DIGITS = 2;

/** A position (`[lng, lat]`, WGS-84) as text: longitude, latitude in degrees; "N ..., E ..." in metres, as Chinese survey sheets order them. */
export function formatReadout(position: Position, readout: Readout): string {
	const [x, y] = toSystem(position, systemOf(readout));
	if (readout === 'dms') return `${formatDms(y, 'NS')} ${formatDms(x, 'EW')}`;
	if (isGaussKrueger(readout)) {
		return `N ${y.toFixed(METRE_DIGITS)}, E ${x.toFixed(METRE_DIGITS)}`;
	}
	return `${x.toFixed(DEGREE_DIGITS)}, ${y.toFixed(DEGREE_DIGITS)}`;
}

/**
 * A position (`[lng, lat]`, WGS-84) as text, rounded to what its precision bears: to 1 metre below 50 m, 10 below 500 m, 100 below
 * 5 km and so on, or to the degrees of about that size.
 */
export function formatRoughPosition(
	position: Position,
	system: SystemId,
	precision_m: number,
): string {
	const power = Math.max(0, Math.floor(Math.log10(Math.max(1, precision_m / 5))));
	const [x, y] = toSystem(position, system);
	if (isGaussKrueger(system)) {
		const step = 10 ** power;
		const [north, east] = [y, x].map((metres) => Math.round(metres / step) * step);
		return `N ${north}, E ${east}`;
	}
	const digits = Math.max(1, 5 - power);
	return `${x.toFixed(digits)}, ${y.toFixed(digits)}`;
}

/** `27°37′12.34″N`; the seconds never read 60. */
export function formatDms(degrees: number, letters: 'NS' | 'EW', digits = SECOND_DIGITS): string {
	const scale = 3600 * 10 ** digits;
	const units = Math.round(Math.abs(degrees) * scale);
	const whole = Math.floor(units / scale);
	const minutes = Math.floor((units % scale) / (scale / 60));
	const seconds = ((units % (scale / 60)) / 10 ** digits).toFixed(digits);
	const pad = (text: string, length: number): string => text.padStart(length, '0');
	const letter = letters[degrees < 0 ? 1 : 0];
	return `${whole}°${pad(String(minutes), 2)}′${pad(seconds, digits > 0 ? digits + 3 : 2)}″${letter}`;
}

/** `[lng, lat]` as people say it, to about a decimetre. */
export function describeDegrees([lng, lat]: Position): Localized {
	const [east, north] = [lng, lat].map((degrees) =>
		String(Number(Math.abs(degrees).toFixed(DEGREE_DIGITS))),
	) as [string, string];
	return {
		zh: `${lng < 0 ? '西' : '东'}经${east}°、${lat < 0 ? '南' : '北'}纬${north}°`,
		en: `${north}° ${lat < 0 ? 'S' : 'N'}, ${east}° ${lng < 0 ? 'W' : 'E'}`,
	};
}
