import type { FitBoundsOptions, Map } from 'maplibre-gl';
import { isInBounds } from '$lib/geometry/bounds.ts';
import type { Bounds, Position } from '$lib/domain/schema/geojson.ts';
import type { MapPilot } from '$lib/state/map/map_pilot.ts';
import type { Camera } from '$lib/view/view.ts';
import { BY_READER } from './camera.ts';
import { zoomAround } from './zoom_around.ts';

const DURATION_MS = 250;

/** A small shape is not shown larger than this: around it there must be something to know it by. */
const FIT_ZOOM = 14;

/** Share of the picture's width and height near its edge where a place counts as hardly visible. */
const EDGE = 0.08;

export type PilotOptions = {
	/** The whole city. */
	home: Camera;
	/** The reader wants no motion. */
	isStill: () => boolean;
	/** `[lng, lat]` of what is open; null where nothing is. */
	findOpen: () => Position | null;
};

/** Moves a map for the keyboard; every move counts as the reader's. */
export function buildPilot(map: Map, { home, isStill, findOpen }: PilotOptions): MapPilot {
	const duration = (): number => (isStill() ? 0 : DURATION_MS);
	const fitting = (): FitBoundsOptions => {
		const { clientWidth: width, clientHeight: height } = map.getContainer();
		const padding = Math.min(48, width / 8, height / 8);
		return { padding, maxZoom: FIT_ZOOM, duration: duration() };
	};
	return {
		pan: (offset) => map.panBy(offset, { duration: duration() }, BY_READER),
		zoom: (by) => zoomAround(map, by, findOpen(), duration()),
		home: () => map.easeTo({ ...home, duration: duration() }, BY_READER),
		show: (position) => {
			if (isInBounds(position, shrink(readBounds(map)))) return;
			map.easeTo({ center: position, duration: duration() }, BY_READER);
		},
		part: (center, zoom) => map.easeTo({ center, zoom, duration: duration() }, BY_READER),
		fit: (bounds) => map.fitBounds(bounds, fitting(), BY_READER),
		visit: (bounds) => {
			if (bounds) map.fitBounds(bounds, fitting());
			else map.easeTo({ ...home, duration: duration() });
		},
		center: () => {
			const { lng, lat } = map.getCenter();
			return [lng, lat];
		},
		locate: (point) => {
			const { lng, lat } = map.unproject(point);
			return [lng, lat];
		},
	};
}

/** `[west, south, east, north]` of what the map shows. */
export function readBounds(map: Map): Bounds {
	const [[west, south], [east, north]] = map.getBounds().toArray();
	return [west, south, east, north];
}

function shrink([west, south, east, north]: Bounds): Bounds {
	const x = (east - west) * EDGE;
	const y = (north - south) * EDGE;
	return [west + x, south + y, east - x, north - y];
}
