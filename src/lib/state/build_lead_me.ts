import type { DrawnWhereabouts } from '$lib/domain/map_model/whereabouts.ts';
import type { StopPlace } from '$lib/domain/near/stop_distances.ts';
import { LeadMe } from './lead_me.svelte.ts';
import { loadPolygons } from './load/load_polygons.ts';

type Stop = { id: string; whereabouts: DrawnWhereabouts; has_own_place: boolean };

/** Fetches the districts that stops are somewhere in, where there are such; the device has not been asked yet. */
export async function buildLeadMe(stops: readonly Stop[]): Promise<LeadMe> {
	const has_districts = stops.some(({ whereabouts }) => whereabouts.kind === 'district');
	const polygons = has_districts ? await loadPolygons() : new Map();
	return new LeadMe(
		stops.map(({ id, whereabouts, has_own_place }): StopPlace => {
			if (whereabouts.kind !== 'district') return { id, whereabouts, has_own_place };
			const { adcode, middle } = whereabouts;
			const polygon = polygons.get(adcode);
			if (!polygon) throw new Error(`No polygon of district ${adcode}`);
			return { id, whereabouts: { kind: 'within', polygon, middle }, has_own_place };
		}),
	);
}
