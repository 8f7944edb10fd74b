import type { Belt } from '../../geometry/systems/belt.ts';
import type { CoordinateFault, FoundPosition } from './coordinate_reading.ts';
import { readCoordinates } from './read_coordinates.ts';

/** What the search box understands of a text: positions to choose from, or why a link gives none. */
export type SearchedPositions = {
	options: readonly FoundPosition[];
	/** null but for links of maps: any other text is looked for as words. */
	fault: CoordinateFault | null;
};

/** Pairs whose order nobody can tell are figures like any others. */
export function parseCoordinates(text: string, belt: Belt): SearchedPositions {
	const reading = readCoordinates(text, 'wgs84', belt);
	if (reading.kind === 'fault') {
		return { options: [], fault: reading.fault.startsWith('link-') ? reading : null };
	}
	if (reading.kind === 'position') {
		return { options: reading.other ? [reading, reading.other] : [reading], fault: null };
	}
	return { options: reading.about === 'order' ? [] : reading.options, fault: null };
}
