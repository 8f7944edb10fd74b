/** What is served for matching lists of names: the atlas's own units, places and sites, and the villages that are official. */

import type { Shape } from '../../geometry/representative.ts';
import type { Localized } from '../schema/localized.ts';
import type { PlacementClass } from '../schema/vocabulary.ts';

export type NameKind = 'district' | 'township' | 'village' | 'place' | 'site';

/** `short`, `former`: other names; `misprint`: one that a source misprints, which is no name. */
export type OtherName = { zh: string; kind: 'short' | 'former' | 'misprint' };

/** One thing that a name may mean, with how it can be shown. */
export type NamedThing = {
	/** Official code, or the id of a place or a site. */
	id: string;
	kind: NameKind;
	zh: string;
	/** null where none is known. */
	en: string | null;
	others?: readonly OtherName[];
	/** Code of the smallest unit it is known to lie in; `outside` for another city; null where it lies in none or in several. */
	parent: string | null;
	class: PlacementClass;
	/** null where it can only be listed. A district's border is told to some 200 m. */
	geometry: Shape | null;
	/** Metres; null where the shape itself is the area, or where there is none. */
	precision_m: number | null;
	/** Why it stands where it does; of units that follows from their kind. */
	basis?: Localized;
};

export type NamesFile = {
	/** ISO day of the data. */
	date: string;
	things: readonly NamedThing[];
	/** By code of the township: its villages, each as three digits and a name, between line feeds. */
	villages: Readonly<Record<string, string>>;
	/** What may stand before a name of the city: the province, the city. */
	above: readonly string[];
	/** Signs that names do not have, each before the one they have for it. */
	variants: string;
};

/** All things of a file, a village shown by its township's seat. */
export function listThings({ things, villages }: NamesFile): NamedThing[] {
	const townships = new Map(things.map((thing) => [thing.id, thing]));
	const more = Object.entries(villages).flatMap(([code, lines]) => {
		const township = townships.get(code);
		return lines.split('\n').map((line): NamedThing => ({
			id: `${code}${line.slice(0, 3)}`,
			kind: 'village',
			zh: line.slice(3),
			en: null,
			parent: code,
			class: township?.geometry ? 'area' : 'unplaced',
			geometry: township?.geometry ?? null,
			precision_m: township?.precision_m ?? null,
		}));
	});
	return [...things, ...more];
}
