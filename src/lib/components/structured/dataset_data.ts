import { LANGUAGES, LANGUAGE_CODES } from '$lib/domain/language/languages.ts';
import type { CreativeWork, DataDownload, Dataset, WithContext } from 'schema-dts';
import { hrefs } from '$lib/components/page/hrefs.ts';
import type { Bounds } from '$lib/domain/schema/geojson.ts';
import type { DATA_FILES } from '$lib/domain/exports/data_files.ts';
import { describeTerms, type License } from '$lib/domain/exports/terms.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { absolute, CONTEXT, describeAtlas } from './schema_org.ts';
import { city } from '$lib/state/city.ts';

/** Words, no address: no file is under one licence as a whole. */
const describeUse = (key: License): CreativeWork => ({
	'@type': 'CreativeWork',
	name: describeTerms(key, city)[getLocale()],
});

/** The files of `/data/`. `bounds`: of the city, `[west, south, east, north]`; schema.org wants latitude first. */
export function describeDataset(
	files: typeof DATA_FILES,
	date: string,
	[west, south, east, north]: Bounds,
): WithContext<Dataset> {
	const language = getLocale();
	const to = hrefs(language);
	return {
		'@context': CONTEXT,
		'@type': 'Dataset',
		'@id': absolute(to.data()),
		name: m.data_title(),
		description: m.data_lead(),
		creator: describeAtlas(),
		license: describeUse('sites'),
		isAccessibleForFree: true,
		datePublished: date,
		temporalCoverage: date,
		inLanguage: LANGUAGE_CODES.map((code) => LANGUAGES[code].tag),
		spatialCoverage: {
			'@type': 'Place',
			name: city.full_name[language],
			geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
		},
		includedInDataCatalog: {
			'@type': 'DataCatalog',
			'@id': absolute(`${to.data_file('catalog.jsonld')}#catalog`),
			name: m.data_catalog(),
			url: absolute(to.data()),
		},
		distribution: files.map(({ name, type, license }): DataDownload => ({
			'@type': 'DataDownload',
			name,
			encodingFormat: type,
			contentUrl: absolute(to.data_file(name)),
			license: describeUse(license),
		})),
	};
}
