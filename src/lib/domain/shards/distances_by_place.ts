import type { Polygonal } from '../../geometry/position.ts';
import { measureSiteDistance, type Origin, type SiteDistance } from '../near/site_distance.ts';
import { fillIn } from '../query/fill_in.ts';
import type { SitePlaces } from './site_places.ts';

/** The distance of a row; null where it has no place. */
export type DistanceOf = (row: number) => SiteDistance | null;

/** Distances from one origin, each place measured once; most questions come from the origin of the one before. */
export class DistancesByPlace {
	#loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>;
	#last: { key: string; of: WeakMap<SitePlaces, Promise<DistanceOf>> } | null = null;

	constructor(loadPolygons: () => Promise<ReadonlyMap<number, Polygonal>>) {
		this.#loadPolygons = loadPolygons;
	}

	measure(origin: Origin, places: SitePlaces): Promise<DistanceOf> {
		const key = JSON.stringify(origin);
		if (this.#last?.key !== key) this.#last = { key, of: new WeakMap() };
		const { of } = this.#last;
		const known = of.get(places);
		if (known) return known;
		const distanceOf = this.#build(origin, places);
		of.set(places, distanceOf);
		distanceOf.catch(() => of.delete(places));
		return distanceOf;
	}

	async #build(origin: Origin, places: SitePlaces): Promise<DistanceOf> {
		const polygons = places.has_districts ? await this.#loadPolygons() : new Map<number, never>();
		const known = new Map<number, SiteDistance | null>();
		return (row) => {
			const place = places.of_row[row]!;
			let distance = known.get(place);
			if (distance === undefined) {
				const whereabouts = fillIn(places.show(place).whereabouts, polygons);
				distance = whereabouts ? measureSiteDistance(origin, whereabouts) : null;
				known.set(place, distance);
			}
			return distance;
		};
	}
}
