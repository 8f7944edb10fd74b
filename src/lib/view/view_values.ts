/** Text of the values a link carries that are more than a name. */

import type { Position } from '../domain/schema/geojson.ts';
import { SORTS, type Sort } from '../domain/query/site_query.ts';
import type { Camera, NearRef } from './view.ts';

/** Longest search a link brings along, characters: a pasted map link fits. */
export const LONGEST_TEXT = 500;

/** `lng,lat,zoom`, five decimals (about a metre) and two. */
export function formatCamera(camera: Camera | null): string | null {
	if (!camera) return null;
	return `${formatPosition(camera.center)},${Number(camera.zoom.toFixed(2))}`;
}

export function parseCamera(text: string): Camera | undefined {
	const [lng, lat, zoom, ...rest] = readNumbers(text);
	if (rest.length > 0 || lng === undefined || lat === undefined || zoom === undefined)
		return undefined;
	const is_valid = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
	return is_valid ? { center: [lng, lat], zoom } : undefined;
}

/** The id of a gazetteer entry, or `lng,lat`. */
export function formatNear(near: NearRef | null): string | null {
	if (!near) return null;
	return near.kind === 'place' ? near.id : formatPosition(near.position);
}

/** Whether a place of that id exists is told when the gazetteer is loaded. */
export function parseNear(text: string): NearRef | undefined {
	const [lng, lat, ...rest] = readNumbers(text);
	if (text.includes(',')) {
		if (rest.length > 0 || lng === undefined || lat === undefined) return undefined;
		const is_valid = Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
		return is_valid ? { kind: 'point', position: [lng, lat] } : undefined;
	}
	return /^[a-z0-9][a-z0-9-]*$/.test(text) ? { kind: 'place', id: text } : undefined;
}

export function parseSort(text: string): Sort | undefined {
	return SORTS.find((sort) => sort === text);
}

/** A position by itself, `lng,lat`. */
export function parsePosition(text: string): Position | undefined {
	const near = text.includes(',') ? parseNear(text) : undefined;
	return near?.kind === 'point' ? near.position : undefined;
}

export function parseText(text: string): string | undefined {
	return text.trim() !== '' && text.length <= LONGEST_TEXT ? text : undefined;
}

/** `lng,lat` with five decimals, about a metre; survey work asks for more. */
export function formatPosition([lng, lat]: Position, digits = 5): string {
	return `${Number(lng.toFixed(digits))},${Number(lat.toFixed(digits))}`;
}

/** A part that is no number ends the list as undefined. */
export function readNumbers(text: string): (number | undefined)[] {
	return text.split(',').map((part) => {
		const value = part.trim() === '' ? NaN : Number(part);
		return Number.isFinite(value) ? value : undefined;
	});
}
