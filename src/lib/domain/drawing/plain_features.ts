import type { Feature } from 'geojson';
import type { Language } from '../schema/localized.ts';
import { FILE_COLORS, FILE_FILL_OPACITY, FILE_WIDTH } from './file_colors.ts';
import type { Drawing, ItemIcon } from './item.ts';
import { buildPlainShapes, type PlainLabel } from './plain_shapes.ts';

/** How a shape of a drawing looks on paper. Only labels have `text`, only signs have `icon`. */
export type PlainLook = {
	kind: 'area' | 'line' | 'icon' | 'label';
	/** `#rrggbb`. */
	color: string;
	/** CSS pixels of a line; 0 where there is none. */
	width: number;
	fill_opacity: number;
	text?: string;
	seat?: PlainLabel['seat'];
	/** Degrees clockwise. */
	angle?: number;
	icon?: ItemIcon;
};

/** A drawing as features that need nothing but their own properties to be drawn, for sheets and whoever else puts shapes on paper. */
export function buildPlainFeatures(
	drawing: Drawing,
	language: Language,
): Feature<NonNullable<Feature['geometry']>, PlainLook>[] {
	return buildPlainShapes(drawing, language).map((shape) => {
		const look = { kind: shape.kind, color: FILE_COLORS[shape.color], width: 0, fill_opacity: 0 };
		switch (shape.kind) {
			case 'area': {
				const geometry = { type: 'Polygon' as const, coordinates: [shape.ring] };
				return make(geometry, { ...look, fill_opacity: FILE_FILL_OPACITY });
			}
			case 'line': {
				const geometry = { type: 'LineString' as const, coordinates: shape.path };
				return make(geometry, { ...look, width: FILE_WIDTH });
			}
			case 'icon':
				return make({ type: 'Point', coordinates: shape.at }, { ...look, icon: shape.icon });
			case 'label': {
				const { text, seat, angle } = shape;
				return make({ type: 'Point', coordinates: shape.at }, { ...look, text, seat, angle });
			}
		}
	});
}

function make<G extends NonNullable<Feature['geometry']>>(
	geometry: G,
	properties: PlainLook,
): Feature<G, PlainLook> {
	return { type: 'Feature', geometry, properties };
}
