import { FILE_COLORS, FILE_FILL_OPACITY, FILE_WIDTH } from '../../domain/drawing/file_colors.ts';
import type { Drawing } from '../../domain/drawing/item.ts';
import { buildPlainShapes, type PlainShape } from '../../domain/drawing/plain_shapes.ts';
import type { ExtraFeature, ExtraLook, SheetExtra } from '../../domain/sheet/sheet_extra.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { AREA_FILL } from './sheet_extras.ts';
import { buildItemSign } from '../drawing/item_signs.ts';

/** Millimetres on paper to a CSS pixel of a screen. */
const PER_PX = 25.4 / 96;
/** Diameter of a sign. */
const SIGN_MM = 3;

/** Of words above what they belong to; millimetres. */
const RISE_MM = { middle: 0, beside: 4.4, above: 2.2 } as const;

/** A drawing with words as sheets show it, under a name in the legend; nothing where nothing is drawn. */
export function listDrawingExtras(
	drawing: Drawing,
	name: string,
	language: Language,
): SheetExtra[] {
	const features = buildPlainShapes(drawing, language).map(buildFeature);
	const [first] = features;
	return first ? [{ id: 'drawing', name, look: first.look, features }] : [];
}

function buildFeature(shape: PlainShape): ExtraFeature {
	const color = FILE_COLORS[shape.color];
	const look: ExtraLook = {
		...{ stroke: color, fill: color, opacity: 1 },
		...{ width: FILE_WIDTH * PER_PX, dot: SIGN_MM },
	};
	switch (shape.kind) {
		case 'area':
			// The outline comes as a line of its own.
			return {
				geometry: { type: 'Polygon', coordinates: [shape.ring] },
				look: { ...look, stroke: null, opacity: FILE_FILL_OPACITY / AREA_FILL },
			};
		case 'line':
			return { geometry: { type: 'LineString', coordinates: shape.path }, look };
		case 'icon':
			return {
				geometry: { type: 'Point', coordinates: shape.at },
				look,
				sign: buildItemSign(shape.icon).pieces[0]!.path,
			};
		case 'label':
			return {
				geometry: { type: 'Point', coordinates: shape.at },
				look: { ...look, dot: 0 },
				...{ text: shape.text, angle: shape.angle, rise: RISE_MM[shape.seat] },
			};
	}
}
