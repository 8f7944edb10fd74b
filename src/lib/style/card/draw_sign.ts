import type { PlacementClass } from '../../domain/schema/vocabulary.ts';

/** The sign of a placement class as the legend draws it, 24 units square. */
export function drawSign(word: PlacementClass, color: string): string {
	const stroke = `fill="none" stroke="${color}" stroke-width="1.8"`;
	switch (word) {
		case 'exact':
			return `<path d="M12 21.5C8 16.4 5.6 13.4 5.6 9.6a6.4 6.4 0 0 1 12.8 0c0 3.8-2.4 6.8-6.4 11.9Z" fill="${color}"/>`;
		case 'near':
			return `<circle cx="12" cy="12" r="9" ${stroke}/><circle cx="12" cy="12" r="3.2" ${stroke}/>`;
		case 'area':
			return `<circle cx="12" cy="12" r="9" ${stroke} stroke-dasharray="3.4 2.6"/>`;
		case 'schematic':
			return `<path d="M2.5 17.5C8 17 8 7 13 7s4 6 8.5 5" ${stroke} stroke-linecap="round" stroke-dasharray="0.5 4.2"/>`;
		case 'unplaced':
			return `<rect x="3.5" y="6" width="17" height="12" rx="2" ${stroke} stroke-dasharray="2.5 2.5"/><path d="M9 10l6 4M15 10l-6 4" ${stroke}/>`;
	}
}
