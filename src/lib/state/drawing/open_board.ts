import { listMiddles } from '$lib/domain/drawing/grips.ts';
import { listHereDrawings } from '$lib/domain/drawing/here_drawings.ts';
import type { MapPress } from '$lib/domain/drawing/pick_item.ts';
import { buildPlainShapes } from '$lib/domain/drawing/plain_shapes.ts';
import type { HereDrawing } from '$lib/domain/here/here.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { addDrawing, type DrawingScene } from '$lib/style/drawing/drawing_part.ts';
import type { MapPart } from '$lib/style/map_part.ts';
import { DrawingBoard } from './drawing_board.svelte.ts';
import { chooseItem } from './item_by_map.ts';

/** All of a drawing that a page needs beyond its panel; fetched when there is something drawn or to be drawn. */
export type OpenBoard = {
	board: DrawingBoard;
	/** `cursor`: where somebody points, `[lng, lat]`. */
	scene: (cursor: Position | null) => DrawingScene;
	/** The map's part with the drawing on top. */
	addTo: (part: MapPart, scene: DrawingScene) => MapPart;
	here: () => HereDrawing[];
	/** The thing that is meant becomes the chosen one; false where there is none. */
	choose: (press: MapPress) => boolean;
};

export function openBoard(link: string | null, language: Language): OpenBoard {
	const board = new DrawingBoard(link, language);
	return {
		board,
		scene: (cursor) => buildScene(board, cursor, language),
		addTo: addDrawing,
		here: () => listHereDrawings(board.shown),
		choose: (press) => chooseItem(board, press),
	};
}

function buildScene(
	board: DrawingBoard,
	cursor: Position | null,
	language: Language,
): DrawingScene {
	const { pen, shown, guest, hand } = board;
	const chosen = guest ? -1 : board.chosen;
	const drawn = pen.preview(cursor);
	const corners = shown[chosen]?.corners ?? [];
	return {
		shapes: buildPlainShapes(drawn ? [...shown, drawn] : shown, language),
		chosen,
		corners: drawn ? pen.corners : corners.length > 1 ? corners : [],
		// While a thing is dragged, its middles would only be in the way.
		middles: chosen >= 0 && hand.is_ready && !hand.corners ? listMiddles(shown[chosen]!) : [],
		held: hand.corner,
	};
}
