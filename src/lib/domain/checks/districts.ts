import { isInside } from '../../geometry/contains.ts';
import { listPaths } from '../../geometry/nearest_point.ts';
import { buildFinding, type Check, type Entry, type GeoData } from '../schema/geo_data.ts';
import type { Position } from '../schema/geojson.ts';
import type { Finding } from '../schema/problem.ts';
import type { SiteFeature } from '../schema/site.ts';

/** Every adcode is a district of the city; every site lies in its district, or is truly `outside`. */
export const checkDistricts: Check = (geo) => [
	...geo.sites.flatMap((entry) => [...checkCodes(entry, geo), ...checkPosition(entry, geo)]),
	...geo.districts.flatMap((entry) => {
		const { label_at } = entry.value.properties;
		if (isInside(label_at, entry.value.geometry)) return [];
		const message = `expected a point inside the polygon, found [${label_at.join(', ')}]`;
		return [buildFinding(entry, ['properties', 'label_at'], message)];
	}),
	...geo.articles.flatMap((entry) =>
		entry.value.claims.flatMap(({ about }, index) =>
			about === 'city' || isDistrict(about, geo)
				? []
				: [buildFinding(entry, ['claims', index, 'about'], expectDistrict(about))],
		),
	),
];

function isDistrict(adcode: number, geo: GeoData): boolean {
	if (geo.broken_ids.has(String(adcode))) return true;
	return geo.districts.some(
		({ value }) => value.id === adcode && value.properties.role === 'district',
	);
}

function expectDistrict(adcode: number): string {
	return `expected the adcode of a district of the city in districts.geojson, found ${adcode}`;
}

function checkCodes(entry: Entry<SiteFeature>, geo: GeoData): Finding[] {
	const { district, crosses, placement } = entry.value.properties;
	const extent = placement.extent;
	const codes: [(string | number)[], number][] = [
		...(district === null ? [] : [[['district'], district] as [string[], number]]),
		...(crosses ?? []).map((code, index): [(string | number)[], number] => [
			['crosses', index],
			code,
		]),
		...(extent?.kind === 'district'
			? [[['placement', 'extent', 'adcode'], extent.adcode] as [string[], number]]
			: []),
	];
	const findings = codes
		.filter(([, code]) => !isDistrict(code, geo))
		.map(([path, code]) => buildFinding(entry, ['properties', ...path], expectDistrict(code)));
	if (extent?.kind === 'district' && extent.adcode !== district) {
		const message = `expected ${district}, the site's district, found ${extent.adcode}`;
		findings.push(buildFinding(entry, ['properties', 'placement', 'extent', 'adcode'], message));
	}
	return findings;
}

function checkPosition(entry: Entry<SiteFeature>, geo: GeoData): Finding[] {
	const { geometry, properties } = entry.value;
	const { district, outside } = properties;
	if (geometry === null) return [];
	const positions: Position[] = listPaths(geometry).flat();
	const nameHome = (position: Position): number | null =>
		geo.districts.find(
			({ value }) => value.properties.role === 'district' && isInside(position, value.geometry),
		)?.value.id ?? null;
	if (outside) {
		const homes = positions.map(nameHome);
		const is_away = homes.every(
			(home) => home === null || (district !== null && home !== district),
		);
		if (is_away) return [];
		const where = district === null ? 'the city' : `district ${district}`;
		const message = `expected a site outside ${where}, found one inside it (${homes.find(Boolean)})`;
		return [buildFinding(entry, ['properties', 'outside'], message)];
	}
	const polygon = geo.districts.find(({ value }) => value.id === district)?.value.geometry;
	if (!polygon) return [];
	const stray = positions.find((position) => !isInside(position, polygon));
	if (!stray) return [];
	const home = nameHome(stray);
	const message = `expected a position in district ${district} or outside: true, found [${stray.join(', ')}] in ${home ?? 'none of the city'}`;
	return [buildFinding(entry, ['geometry', 'coordinates'], message)];
}
