import { buildFinding, type Check } from '../schema/geo_data.ts';

/** Every township code exists and belongs to the site's district, and an extent names the same township. */
export const checkTownships: Check = (geo) => {
	const district_of = new Map(
		geo.townships.map(({ value }) => [value.id, value.properties.district] as const),
	);
	const of_sites = geo.sites.flatMap((entry) => {
		const { township, district, placement } = entry.value.properties;
		const find = (path: string[], message: string) => [
			buildFinding(entry, ['properties', ...path], message),
		];
		const { extent } = placement;
		const at = ['placement', 'extent', 'code'];
		if (extent?.kind === 'township' && extent.code !== township) {
			return find(at, `expected ${township}, the site's township, found ${extent.code}`);
		}
		if (township === null || geo.broken_ids.has(township)) return [];
		const home = district_of.get(township);
		if (home === undefined)
			return find(['township'], `expected a code of townships.geojson, found ${township}`);
		if (home === district) return [];
		return find(
			['township'],
			`expected a township of district ${district}, found ${township} of ${home}`,
		);
	});
	const districts = new Set<number>(geo.districts.map(({ value }) => value.id));
	const of_townships = geo.townships.flatMap((entry) => {
		const { district } = entry.value.properties;
		if (districts.has(district) || geo.broken_ids.has(String(district))) return [];
		const message = `expected the adcode of a district, found ${district}`;
		return [buildFinding(entry, ['properties', 'district'], message)];
	});
	return [...of_sites, ...of_townships];
};
