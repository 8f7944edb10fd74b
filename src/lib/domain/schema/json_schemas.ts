import { z } from 'zod';
import { article_schema } from './article.ts';
import { city_schema } from './city.ts';
import { corrections_schema } from './correction.ts';
import { district_collection_schema } from './district.ts';
import { offsets_schema } from './offsets.ts';
import { place_collection_schema } from './place.ts';
import { site_collection_schema } from './site.ts';
import { source_schema } from './source.ts';
import { tour_schema } from './tour.ts';
import { township_collection_schema } from './township.ts';

const SCHEMAS = {
	city: { title: 'The city: geo/city.yaml', schema: city_schema },
	source: { title: 'What articles come from: geo/sources/<id>.yaml', schema: source_schema },
	article: { title: 'An article and its excerpts: geo/articles/<id>.yaml', schema: article_schema },
	tour: { title: 'A tour and its stops: geo/tours/<id>.yaml', schema: tour_schema },
	sites: { title: 'Sites: geo/sites/<name>.geojson', schema: site_collection_schema },
	districts: { title: 'Districts: geo/districts.geojson', schema: district_collection_schema },
	townships: { title: 'Townships: geo/townships.geojson', schema: township_collection_schema },
	places: { title: 'Places: geo/places.geojson', schema: place_collection_schema },
	corrections: { title: 'Corrections: geo/corrections.yaml', schema: corrections_schema },
	offsets: { title: 'Offsets, computed: geo/offsets/<source id>.json', schema: offsets_schema },
} as const;

/** The text of every `geo/schema/*.schema.json`, by file name: what editors need to help people who edit `geo/`. */
export function formatJsonSchemas(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
			const file = `${name}.schema.json`;
			const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
			const whole = { $schema, $id: file, title, ...rest };
			return [file, `${JSON.stringify(whole, null, '\t')}\n`];
		}),
	);
}
