import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { listWords, THEMES } from '../../domain/schema/vocabulary.ts';
import type { Palette } from '../tokens.ts';

/** The colour of a theme; of a feature's own where no other is said. */
export function matchTheme(
	palette: Palette,
	theme: ExpressionSpecification = ['get', 'theme'],
): ExpressionSpecification {
	const pairs = listWords(THEMES).flatMap((one) => [one, palette.theme[one]]);
	return ['match', theme, ...pairs, palette.ink2] as unknown as ExpressionSpecification;
}

/** One value for the selected feature, one for the hovered, one for the rest; the map's global state names them. */
export function whenChosen(
	selected: number,
	hovered: number,
	rest: number,
): ExpressionSpecification {
	return [
		'case',
		['==', ['get', 'id'], ['global-state', 'selected']],
		selected,
		['==', ['get', 'id'], ['global-state', 'hovered']],
		hovered,
		rest,
	] as unknown as ExpressionSpecification;
}
