import type { Localized } from '../schema/localized.ts';

/** A GeoJSON collection that says what it is, its terms and its date (foreign members, RFC 7946 section 6.1). */
export type DatedCollection<F> = {
	type: 'FeatureCollection';
	name: string;
	license: Localized;
	date: string;
	features: F[];
};
