import type { Position } from '../schema/geojson.ts';
import { districts_here } from './districts_here.ts';
import { drawings_here } from './drawings_here.ts';
import { height_here } from './height_here.ts';
import type { HereAnswerer, HereGround, HereSection } from './here.ts';
import { nearest_sites } from './nearest_sites.ts';
import { own_features_here } from './own_features_here.ts';
import { sites_here } from './sites_here.ts';
import { townships_here } from './townships_here.ts';

/** In the order of the answer. Whatever else can be said of a point is a file beside these and a line here. */
const ANSWERERS: readonly HereAnswerer[] = [
	districts_here,
	townships_here,
	sites_here,
	nearest_sites,
	own_features_here,
	drawings_here,
	height_here,
];

/** All that is known of `[lng, lat]`, WGS-84. */
export function answerHere(position: Position, ground: HereGround): HereSection[] {
	return ANSWERERS.flatMap(({ id, title, answer }) => {
		const part = answer(position, ground);
		return part ? [{ id, title, ...part }] : [];
	});
}
