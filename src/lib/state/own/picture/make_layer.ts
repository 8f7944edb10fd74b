import { findSurroundings } from '$lib/domain/own_layers/guess_system.ts';
import { judgeBounds, judgePlace } from '$lib/domain/own_pictures/reference.ts';
import { measureDistance } from '$lib/geometry/distance.ts';
import { boundCorners, type PicturePlace } from '$lib/geometry/fit/picture_place.ts';
import { city } from '../../city.ts';
import type { OwnPictureLayer } from '../own_store.ts';
import type { Pinning } from './pinning.svelte.ts';
import type { LaidTiles, Placed, Scan } from './picture_reader.ts';
import type { Referring } from './referring.svelte.ts';

export type MadeLayer = Pick<OwnPictureLayer, 'summary' | 'blob' | 'scan' | 'tiles'>;

const HOME = findSurroundings(city);
/** Notes that placing makes anew, or makes idle. */
const MADE: ReadonlySet<string> = new Set(['far-away', 'flat', 'warped', 'no-reference']);

type Given = {
	scan: Scan;
	place: PicturePlace;
	placed: Placed;
	pinning: Pinning | null;
	referring: Referring | null;
};

/** What is kept of a picture that has its place. */
export function makeLayer({ scan, place, placed, pinning, referring }: Given): MadeLayer {
	const { format, blob, size } = scan;
	const { bounds, pixel_m, notes } = judgePlace(place, size, HOME);
	// What was not drawn anew came back as a copy of itself.
	const is_same = placed.notes.some(({ code }) => code === 'flat');
	const drawn = is_same ? blob : placed.blob;
	const fitted = pinning?.fitted;
	return {
		blob: drawn,
		tiles: null,
		scan: pinning && { format, blob, size, pins: [...pinning.pins], kind: pinning.kind },
		summary: {
			format,
			size: drawn.size + (pinning && !is_same ? blob.size : 0),
			pixels: placed.pixels,
			pixel_m,
			corners: placed.corners,
			bounds,
			system: referring?.system ?? null,
			fit: fitted && 'fit' in fitted ? fitted.fit.facts : null,
			notes: [...scan.notes.filter(({ code }) => !MADE.has(code)), ...notes, ...placed.notes],
		},
	};
}

/** What is kept of an archive of tiles. */
export function makeTileLayer({ format, blob, size, notes }: Scan, laid: LaidTiles): MadeLayer {
	const { corners, bounds, tiles } = laid;
	const [west, south, east, north] = bounds;
	const { index } = tiles;
	const listed = index
		? index.ids.byteLength + index.offsets.byteLength + index.lengths.byteLength
		: 0;
	const [least, most] = [boundCorners(corners), 2 ** tiles.zooms[1] * tiles.tile_px];
	const middle = (south + north) / 2;
	const across = measureDistance([least[0], middle], [least[2], middle]);
	return {
		blob,
		scan: null,
		tiles,
		summary: {
			format,
			size: tiles.blob.size + blob.size + listed,
			pixels: [
				Math.round(((east - west) / 360) * most),
				Math.round((size[1] / size[0]) * ((east - west) / 360) * most),
			],
			pixel_m: across / (((least[2] - least[0]) / 360) * most),
			corners,
			bounds,
			system: null,
			fit: null,
			notes: [...notes, ...judgeBounds(bounds, HOME)],
		},
	};
}
