import type { CityFile } from '../../src/lib/domain/schema/city.ts';
import type { County } from '../districts/counties.ts';
import { PACKAGE_LICENSE, PACKAGE_SOURCE } from '../districts/package_terms.ts';
import { DIVISIONS_SOURCE } from './divisions.ts';

/** What stands in a new atlas's folder, and what is to be done next. */
export function formatGuide(
	city: CityFile,
	districts: readonly County[],
	township_count: number,
): string {
	const names = districts.map(({ adcode, name }) => `${adcode} ${name.zh} ${name.en}`).join(', ');
	return `# ${city.title.zh} / ${city.title.en}

Made by \`npm run city\`. Districts: ${names}. Townships: ${township_count}, none with a seat yet.

## First

1. Read the English names in \`city.yaml\`, \`districts.geojson\` and \`townships.geojson\`: a rule made them.
2. Make \`tag.authority\` yours in \`city.yaml\` before the first feed is read: ids of entries begin with it for good.
3. Add the first source: \`sources/<id>.yaml\`, its articles, then sites. \`geo/README.md\` of the atlas says how.
4. \`npm run check -- --geo FOLDER\`, then \`ATLAS_GEO=FOLDER npm start\`.

## Terms

- \`districts.geojson\`: ${PACKAGE_SOURCE}. ${PACKAGE_LICENSE} \`npm run districts -- --from FILE\` replaces it with an official file.
- \`townships.geojson\`: ${DIVISIONS_SOURCE}. A list of facts; seats and reach are unknown and left empty.
- A map shown to the public in China may need a review number; the operator sets it.
`;
}
