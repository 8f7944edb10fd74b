import type { Outline } from '../../domain/imagery/outline_places.ts';
import type { Position } from '../../domain/schema/geojson.ts';
import { placeInBox, type Box, type TileView } from '../../geometry/tile_view.ts';

/** SVG path data and points in CSS pixels of the box. */
export type DrawnOutline = { rings: string; lines: string; points: [number, number][] };

export function drawOutline(outline: Outline, view: TileView, box: Box): DrawnOutline {
	const place = (position: Position): [number, number] => {
		const [x, y] = placeInBox(view, box, position);
		return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
	};
	const draw = (paths: Position[][], end: string): string =>
		paths
			.map((path) => `M${path.map((position) => place(position).join(' ')).join('L')}${end}`)
			.join('');
	return {
		rings: draw(outline.rings, 'Z'),
		lines: draw(outline.lines, ''),
		points: outline.points.map(place),
	};
}
