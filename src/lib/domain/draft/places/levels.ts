export type PlaceLevel =
	| 'country'
	| 'province'
	| 'city'
	| 'county'
	| 'township'
	| 'village'
	| 'hamlet'
	| 'river'
	| 'lake'
	| 'reservoir'
	| 'mine'
	| 'mountain'
	| 'zone'
	| 'road'
	| 'railway'
	| 'park'
	| 'scenic'
	| 'facility'
	| 'region'
	| 'other';

/** Of an official code: 2, 4, 6, 9 or 12 digits. */
export function levelOfCode(code: string): PlaceLevel {
	const levels: Record<number, PlaceLevel> = {
		2: 'province',
		4: 'city',
		6: 'county',
		9: 'township',
		12: 'village',
	};
	return levels[code.length] ?? 'other';
}

/** What the gazetteer of an atlas calls a place, in English words, or how its name ends. The first that fits. */
const KINDS: readonly [kind: RegExp, level: PlaceLevel][] = [
	[/hamlet/, 'hamlet'],
	[/prefecture-city/, 'city'],
	[/reservoir/, 'reservoir'],
	[/river|stream|canal/, 'river'],
	[/lake|wetland/, 'lake'],
	[/mine/, 'mine'],
	[/development-zone|industrial-park|zone|cluster/, 'zone'],
	[/railway/, 'railway'],
	[/road|expressway|highway/, 'road'],
	[/scenic-area|scenic/, 'scenic'],
	[/peak|mountain/, 'mountain'],
	[/park/, 'park'],
	[/township|town|subdistrict/, 'township'],
	[/village/, 'village'],
	[/county|district/, 'county'],
	[/\bcity\b/, 'city'],
	[/province/, 'province'],
];

export function levelOfKind(kind: string): PlaceLevel {
	return KINDS.find(([pattern]) => pattern.test(kind))?.[1] ?? 'facility';
}
