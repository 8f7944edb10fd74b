import { SOURCE_LANGUAGE } from '../../language/languages.ts';
import { buildFinding, type Check, type Entry } from '../../schema/geo_data.ts';
import type { Finding } from '../../schema/problem.ts';
import type { PlaceFeature } from '../../schema/place.ts';

/** Another name of a place is no repetition, a misprint is one that a source prints, and an official code is one of the atlas's lists. */
export const checkAliases: Check = (geo) => {
	const printed = geo.articles.flatMap(({ value }) => value.excerpts.map(({ exact }) => exact));
	const codes = {
		6: new Set(geo.districts.map(({ value }) => String(value.id))),
		9: new Set(geo.townships.map(({ value }) => value.id)),
	};
	return geo.places.flatMap((entry) => [...checkNames(entry, printed), ...checkCode(entry, codes)]);
};

function checkNames(entry: Entry<PlaceFeature>, printed: readonly string[]): Finding[] {
	const { name, aliases = [] } = entry.value.properties;
	const names = aliases.map(({ zh }) => zh);
	return aliases.flatMap(({ zh, kind }, index) => {
		const path = ['properties', 'aliases', index, SOURCE_LANGUAGE];
		if (zh === name.zh || names.indexOf(zh) < index) {
			return [buildFinding(entry, path, `expected another name, found ${zh} again`)];
		}
		if (kind !== 'misprint' || printed.some((exact) => exact.includes(zh))) return [];
		return [
			buildFinding(entry, path, `expected a misprint that an excerpt has, found ${zh} in none`),
		];
	});
}

/** Codes of villages are in no list of the atlas. */
function checkCode(
	entry: Entry<PlaceFeature>,
	codes: Record<6 | 9, ReadonlySet<string>>,
): Finding[] {
	const { code } = entry.value.properties;
	if (code === undefined || code.length === 12) return [];
	const [list, file] =
		code.length === 6 ? [codes[6], 'districts.geojson'] : [codes[9], 'townships.geojson'];
	if (list.has(code)) return [];
	return [buildFinding(entry, ['properties', 'code'], `expected a code of ${file}, found ${code}`)];
}
