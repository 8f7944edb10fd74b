/** What is known before a page is read: handed in, so that parts of it can be held out. */

import type { ClaimKind, ClaimRole, Qualifier, Status, Unit } from '../schema/vocabulary.ts';

export type GazetteerUnit = {
	/** 2, 4, 6, 9 or 12 digits. */
	code: string;
	name: string;
};

export type Gazetteer = {
	/** Where the names come from, and under which terms. */
	source: string;
	license: string;
	/** Codes of cities (four digits) that are given down to the village. */
	scope: string[];
	/** Provinces, cities and counties of the country; townships and villages of the scope. */
	units: GazetteerUnit[];
};

/** What is known before the page is read. Passed in, so that parts can be held out. */
export type Knowledge = {
	city: { code: string; name: string; official_name: string };
	/** Adcode and names of the city's districts. */
	districts: { code: string; name: string }[];
	townships: { code: string; name: string; district: string; former: string[] }[];
	places: KnownPlace[];
	sites: KnownSite[];
	claims: KnownClaim[];
	/** null where none was built for this city: official names below the county are then those of `townships`. */
	gazetteer: Gazetteer | null;
};

export type KnownPlace = {
	id: string;
	/** The name without what brackets add, and the names that brackets hold. */
	names: string[];
	/** Misprints that a source had, and names that may be it. */
	misprints: string[];
	kind: string;
	code: string | null;
};

export type KnownSite = {
	id: string;
	names: string[];
	kind: 'project' | 'place' | 'organisation' | 'programme';
	status: Status | null;
	/** ISO day of the report that the status is of. */
	status_date: string | null;
	district: string | null;
	township: string | null;
	/** Id in `geo/places.geojson`. */
	place: string | null;
	/** Sentences of the page that told of it. */
	quotes: string[];
};

export type KnownClaim = {
	id: string;
	/** Id of a site, an adcode, or `city`. */
	about: string;
	series: string;
	kind: ClaimKind;
	label: string;
	value: number | null;
	value_to: number | null;
	unit: Unit;
	qualifier: Qualifier;
	forecast?: true;
	role: ClaimRole;
	as_of: string | null;
	exact: string;
	/** ISO day of the source. */
	date: string;
};
