import type { AcceptWorld } from '../../../src/lib/domain/draft/accept/accept_world.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import { Refusal } from '../refusal.ts';

/** What a draft is accepted into. Throws a Refusal where nobody can say which city this is. */
export function readWorld(files: GeoFiles, day: string): AcceptWorld {
	const { geo } = readGeo(files);
	if (!geo.city) throw new Refusal(422, 'refused', 'city.yaml cannot be read: run npm run check');
	const { code, name } = geo.city.value;
	return {
		city: { code, name },
		districts: geo.districts.map(({ value }) => ({ code: value.id, name: value.properties.name })),
		townships: geo.townships.map(({ value }) => value),
		places: geo.places.map(({ value }) => value),
		articles: geo.articles.map(({ value }) => value),
		sites: geo.sites.map(({ file, value }) => ({ file, site: value })),
		day,
		by: { zh: '本地图编者', en: 'The editors of this atlas' },
	};
}
