/** The projects as a package of the Open Contracting for Infrastructure Data Standard. */

import { startDay } from '../../city/city_time.ts';
import { formatTag } from '../../city/format_tag.ts';
import { formatPrefix } from '../../language/languages.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { CC_BY } from '../dcat/dcat_terms.ts';
import { LICENSES, findDataDate } from '../terms.ts';
import { buildProject } from './oc4ids_project.ts';

/** The version the files are of; a package names it without the last number. */
const OC4IDS_VERSION = '0.9.5';

export type PackagePlace = {
	/** Of the site, ending in `/`; a path where the operator has set no origin. */
	root: string;
	/** What the operator was given by the registry: `oc4ids-bu3kcz`; empty where not set. */
	prefix: string;
};

/**
 * `/data/oc4ids.<language>.json`: only what `geo/` calls a project; an empty list while there is none. Its license is of what the atlas
 * wrote; `licenseDetails` says what is not ours.
 */
export function buildOc4idsPackage(catalog: Catalog, language: Language, place: PackagePlace) {
	const { city } = catalog;
	const root = /^https?:/.test(place.root) ? place.root : '';
	const prefix = place.prefix || `unregistered-${city.tag.authority}`;
	const projects = catalog.sites.filter(({ properties }) => properties.is === 'project');
	return {
		uri: root
			? `${root}data/oc4ids.${language}.json`
			: `${formatTag(city)}:data/oc4ids/${language}`,
		version: OC4IDS_VERSION.split('.').slice(0, 2).join('.'),
		publishedDate: startDay(findDataDate(catalog), city.time_zone),
		publisher: {
			name: city.title[language],
			...(root && { uri: `${root}${formatPrefix(language)}` }),
		},
		license: CC_BY,
		licenseDetails: LICENSES.sites[language],
		...(root && { publicationPolicy: `${root}${formatPrefix(language)}about/` }),
		projects: projects.map((site) => buildProject(site, catalog, language, { root, prefix })),
	};
}
