import { z } from 'zod';

/** As Wikidata and GeoNames write the addresses of their entries, so that others find the same text. */
export const same_as_schema = z
	.array(
		z
			.string()
			.regex(
				/^(?:http:\/\/www\.wikidata\.org\/entity\/Q[1-9]\d*|https:\/\/sws\.geonames\.org\/[1-9]\d*\/)$/,
				'expected http://www.wikidata.org/entity/Q… or https://sws.geonames.org/…/',
			),
	)
	.min(1)
	.optional()
	.describe(
		'The same thing in Wikidata or GeoNames, as a source states it; never of a larger one that only has its point there',
	);
