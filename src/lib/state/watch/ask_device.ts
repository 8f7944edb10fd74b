import type { Position } from '$lib/domain/schema/geojson.ts';

/** Time a device has to find itself, milliseconds. */
const TIME_LIMIT_MS = 15_000;

/** Decimals of a degree that are kept of a device's position: about a hundred metres, a street and not a door. */
const DIGITS = 3;

export type AskTrouble = 'refused' | 'timeout' | 'unavailable' | 'unsupported';

/** `[lng, lat]` as it may be kept. The browser asks the reader first. */
export function askDevice(): Promise<Position | AskTrouble> {
	if (!('geolocation' in navigator) || !window.isSecureContext) {
		return Promise.resolve('unsupported');
	}
	return new Promise((resolve) => {
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve(coarsen([coords.longitude, coords.latitude])),
			({ code }) => resolve(code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable'),
			{ timeout: TIME_LIMIT_MS, maximumAge: 60_000 },
		);
	});
}

/** What of a device's position goes into a circle. */
export function coarsen([lng, lat]: Position): Position {
	return [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
}
