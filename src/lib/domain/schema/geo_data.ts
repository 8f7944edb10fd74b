import type { Article } from './article.ts';
import type { CityFile } from './city.ts';
import type { Correction } from './correction.ts';
import type { Boundaries, DistrictFeature } from './district.ts';
import type { Offsets } from './offsets.ts';
import type { PlaceFeature } from './place.ts';
import type { Finding, PropertyPath } from './problem.ts';
import type { Source } from './source.ts';
import type { SiteFeature } from './site.ts';
import type { Tour } from './tour.ts';
import type { TownshipFeature } from './township.ts';

/** A value that fits its schema, with where it stands. */
export type Entry<T> = { value: T; file: string; path: PropertyPath };

/** Everything of `geo/` that fits its schema, before it is joined. */
export type GeoData = {
	/** null where the file is missing or does not fit. */
	city: Entry<CityFile> | null;
	sources: readonly Entry<Source>[];
	articles: readonly Entry<Article>[];
	sites: readonly Entry<SiteFeature>[];
	districts: readonly Entry<DistrictFeature>[];
	/** null where the file of districts does not say whose they are. */
	boundaries: Boundaries | null;
	townships: readonly Entry<TownshipFeature>[];
	places: readonly Entry<PlaceFeature>[];
	tours: readonly Entry<Tour>[];
	corrections: readonly Entry<Correction>[];
	/** One a source. */
	offsets: readonly Entry<Offsets>[];
	/** Parsed JSON of each GeoJSON file, for what a schema does not see. */
	raw_geojson: ReadonlyMap<string, unknown>;
	/** Ids of what does not fit its schema: nobody is told that these do not exist. */
	broken_ids: ReadonlySet<string>;
};

/** One rule about the whole of `geo/`; an empty list when it holds. */
export type Check = (geo: GeoData) => Finding[];

/** A finding about a part of an entry. */
export function buildFinding(entry: Entry<unknown>, path: PropertyPath, message: string): Finding {
	return { file: entry.file, path: [...entry.path, ...path], message };
}
