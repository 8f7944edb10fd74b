/** Text of what a link carries of the workbench. */

import { MOST_CORNERS, RADIUS_M, type AreaRef } from '../domain/area/area_ref.ts';
import type { Position } from '../domain/schema/geojson.ts';
import { DEFAULT_OVERLAYS, OVERLAYS, type OverlayId, type OverlayState } from './overlays.ts';
import { SENTENCE_END } from './link_values.ts';
import { MOST_SHAPE_CORNERS, MOST_SHAPES, type Shape } from './plan_view.ts';
import { formatPosition, readNumbers } from './view_values.ts';

/** Decimals of degrees that keep a surveyed corner to a centimetre. */
export const SURVEY_DIGITS = 7;

/** What an area may be named after. */
export type KnownGround = {
	/** Adcodes as text. */
	districts: Pick<ReadonlySet<string>, 'has'>;
	/** Codes; null where the page does not know them, and any code of nine digits will do. */
	townships: ReadonlySet<string> | null;
	/** What a code of the past is now. */
	moved?: ReadonlyMap<string, string> | undefined;
};

/** `circle:lng,lat,metres`, `polygon:lng,lat;...`, `district:adcode` or `township:code,metres`. */
export function formatArea(area: AreaRef | null): string | null {
	if (!area) return null;
	switch (area.kind) {
		case 'circle':
			return `circle:${formatPosition(area.center, SURVEY_DIGITS)},${Math.round(area.radius_m)}`;
		case 'polygon':
			return area.corners.length > MOST_CORNERS ? null : `polygon:${formatPath(area.corners)}`;
		case 'district':
			return `district:${area.adcode}`;
		case 'township':
			return `township:${area.code},${Math.round(area.radius_m)}`;
	}
}

export function parseArea(text: string, known: KnownGround): AreaRef | undefined {
	const [kind, rest = ''] = splitOnce(text, ':');
	if (kind === 'circle') {
		const [lng, lat, radius_m, ...more] = readNumbers(rest);
		const center = toPosition(lng, lat);
		if (!center || more.length > 0 || !isRadius(radius_m)) return undefined;
		return { kind, center, radius_m };
	}
	if (kind === 'polygon') {
		const corners = parsePath(rest, 3, MOST_CORNERS);
		return corners ? { kind, corners } : undefined;
	}
	if (kind === 'district') {
		return known.districts.has(rest) ? { kind, adcode: Number(rest) } : undefined;
	}
	if (kind === 'township') {
		const [written = '', radius] = splitOnce(rest, ',');
		const code = known.moved?.get(written) ?? written;
		const radius_m = radius === undefined ? undefined : Number(radius);
		const is_known = known.townships?.has(code) ?? /^\d{9}$/.test(code);
		return is_known && isRadius(radius_m) ? { kind, code, radius_m } : undefined;
	}
	return undefined;
}

/** `line:lng,lat;lng,lat~polygon:...`; nothing when there is too much for a link. */
export function formatShapes(shapes: readonly Shape[]): string | null {
	const drawn = shapes.filter(({ corners }) => corners.length > 0);
	const count = drawn.reduce((sum, { corners }) => sum + corners.length, 0);
	if (drawn.length === 0 || drawn.length > MOST_SHAPES || count > MOST_SHAPE_CORNERS) return null;
	return drawn.map(({ kind, corners }) => `${kind}:${formatPath(corners)}`).join('~');
}

export function parseShapes(text: string): readonly Shape[] | undefined {
	const shapes = text.split('~').map((part): Shape | undefined => {
		const [kind, rest = ''] = splitOnce(part, ':');
		const corners = parsePath(rest, 1, MOST_SHAPE_CORNERS);
		return corners && (kind === 'line' || kind === 'polygon') ? { kind, corners } : undefined;
	});
	return shapes.length <= MOST_SHAPES && shapes.every((shape) => shape !== undefined)
		? shapes
		: undefined;
}

/** Whole or not is told where it is read; only what a sentence leaves behind a link is taken off here. */
export function parseDrawingText(text: string): string | undefined {
	return text.replace(SENTENCE_END, '') || undefined;
}

/** Every overlay from the lowest up: `tints,-townships,names:60`; a minus is off, a number the opacity in percent. */
export function formatOverlays(overlays: readonly OverlayState[]): string | null {
	const text = overlays.map(formatOverlay).join(',');
	return text === DEFAULT_OVERLAYS.map(formatOverlay).join(',') ? null : text;
}

function formatOverlay({ id, is_on, opacity }: OverlayState): string {
	return `${is_on ? '' : '-'}${id}${opacity === 100 ? '' : `:${opacity}`}`;
}

/** Overlays the text does not name keep their default and lie on top. */
export function parseOverlays(text: string): readonly OverlayState[] | undefined {
	const named = text.split(',').map((part): OverlayState | undefined => {
		const match = /^(-?)([a-z]+)(?::(\d{2,3}))?$/.exec(part);
		const id = OVERLAYS.find((word): word is OverlayId => word === match?.[2]);
		const opacity = Number(match?.[3] ?? 100);
		if (!id || opacity < 10 || opacity > 100) return undefined;
		return { id, is_on: match?.[1] === '', opacity };
	});
	if (!named.every((overlay) => overlay !== undefined)) return undefined;
	const ids = new Set(named.map(({ id }) => id));
	if (ids.size < named.length) return undefined;
	return [...named, ...DEFAULT_OVERLAYS.filter(({ id }) => !ids.has(id))];
}

function formatPath(corners: readonly Position[]): string {
	return corners.map((corner) => formatPosition(corner, SURVEY_DIGITS)).join(';');
}

function parsePath(text: string, least: number, most: number): Position[] | undefined {
	const corners = text.split(';').map((part) => {
		const [lng, lat, ...more] = readNumbers(part);
		return more.length > 0 ? undefined : toPosition(lng, lat);
	});
	if (corners.length < least || corners.length > most) return undefined;
	return corners.every((corner) => corner !== undefined) ? corners : undefined;
}

function toPosition(lng: number | undefined, lat: number | undefined): Position | undefined {
	if (lng === undefined || lat === undefined) return undefined;
	return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

function isRadius(radius_m: number | undefined): radius_m is number {
	return radius_m !== undefined && radius_m >= RADIUS_M[0] && radius_m <= RADIUS_M[1];
}

function splitOnce(text: string, divider: string): [string, string?] {
	const at = text.indexOf(divider);
	return at < 0 ? [text] : [text.slice(0, at), text.slice(at + divider.length)];
}
