import type { Map } from 'maplibre-gl';
import { isInBounds } from '$lib/geometry/bounds.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import type { MapPilot } from '$lib/state/map/map_pilot.ts';
import type { Camera } from '$lib/view/view.ts';
import { BY_READER } from './camera.ts';

const DURATION_MS = 250;

/** Share of the picture's width and height near its edge where a place counts as hardly visible. */
const EDGE = 0.08;

/** Moves a map for the keyboard; every move counts as the reader's. */
export function buildPilot(map: Map, home: Camera, isStill: () => boolean): MapPilot {
	const duration = (): number => (isStill() ? 0 : DURATION_MS);
	return {
		pan: (offset) => map.panBy(offset, { duration: duration() }, BY_READER),
		zoom: (by) => map.zoomTo(map.getZoom() + by, { duration: duration() }, BY_READER),
		home: () => map.easeTo({ ...home, duration: duration() }, BY_READER),
		show: (position) => {
			if (isInBounds(position, shrink(readBounds(map)))) return;
			map.easeTo({ center: position, duration: duration() }, BY_READER);
		},
		fit: (bounds) =>
			map.fitBounds(bounds, { padding: 48, maxZoom: 14, duration: duration() }, BY_READER),
		center: () => {
			const { lng, lat } = map.getCenter();
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
