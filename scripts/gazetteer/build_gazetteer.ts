import type { Divisions, Unit } from '../city/divisions.ts';
import { DIVISIONS_SOURCE } from '../city/divisions.ts';
import { shortenVillage } from '../../src/lib/domain/draft/places/unit_names.ts';
import type { Gazetteer } from '../../src/lib/domain/draft/knowledge.ts';

/** What lists write where there is no unit of that rank. */
const NO_UNIT = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** `city_code`: six digits; `counties`: adcodes whose villages are wanted, the city's own and its neighbours. */
export function buildGazetteer(
	city_code: string,
	counties: readonly string[],
	{ provinces, cities, areas, streets }: Divisions,
	villages: readonly Unit[],
): Gazetteer {
	const province = city_code.slice(0, 2);
	const wanted = new Set(counties);
	const units: Unit[] = [
		...provinces,
		...cities,
		...areas,
		...streets.filter(({ code, areaCode }) => code.startsWith(province) || wanted.has(areaCode)),
		...villages.map(({ code, name }) => ({ code, name: shortenVillage(name) })),
	];
	return {
		source: DIVISIONS_SOURCE,
		license: 'a list of facts; the package itself: MIT',
		scope: counties.toSorted(),
		units: units
			.filter(({ name }) => !NO_UNIT.test(name))
			.map(({ code, name }) => ({ code, name }))
			.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
	};
}
