import { buildFinding, type Check, type Entry, type GeoData } from '../schema/geo_data.ts';
import type { Finding } from '../schema/problem.ts';
import type { SiteFeature } from '../schema/site.ts';
import { findCurrentCode } from '../schema/township.ts';

/**
 * Every township code exists, now or as a former one, and belongs to the site's district; an extent names the same township. A code that
 * is gone is told once, with all places that name it.
 */
export const checkTownships: Check = (geo) => [
	...listUnknownCodes(geo),
	...geo.sites.flatMap((entry) => checkSite(entry, geo)),
	...checkUnits(geo),
];

function listUnknownCodes(geo: GeoData): Finding[] {
	const unknown = new Map<string, Finding[]>();
	const units = geo.townships.map(({ value }) => value);
	for (const entry of geo.sites) {
		const { township } = entry.value.properties;
		if (township === null || geo.broken_ids.has(township)) continue;
		if (findCurrentCode(units, township) !== null) continue;
		const advice = `if it became another unit, write former: [{"code": "${township}", "name": ...}] there`;
		const message = `expected a code of townships.geojson, found ${township}; ${advice}`;
		const finding = buildFinding(entry, ['properties', 'township'], message);
		unknown.set(township, [...(unknown.get(township) ?? []), finding]);
	}
	return [...unknown.values()].map(([first, ...also]) => ({ ...first!, also }));
}

function checkSite(entry: Entry<SiteFeature>, geo: GeoData): Finding[] {
	const { township, district, placement } = entry.value.properties;
	const { extent } = placement;
	const units = geo.townships.map(({ value }) => value);
	if (extent?.kind === 'township' && extent.code !== township) {
		const current = findCurrentCode(units, extent.code);
		const is_same = current !== null && current === findCurrentCode(units, township ?? '');
		if (!is_same) {
			const message = `expected ${township}, the site's township, found ${extent.code}`;
			const path = ['properties', 'placement', 'extent', 'code'];
			return [buildFinding(entry, path, message)];
		}
	}
	const code = findCurrentCode(units, township ?? '');
	const home = units.find(({ id }) => id === code)?.properties.district;
	if (home === undefined || home === district) return [];
	const message = `expected a township of district ${district}, found ${township} of ${home}`;
	return [buildFinding(entry, ['properties', 'township'], message)];
}

function checkUnits(geo: GeoData): Finding[] {
	const districts = new Set<number>(geo.districts.map(({ value }) => value.id));
	const codes = new Set(geo.townships.map(({ value }) => value.id));
	return geo.townships.flatMap((entry) => {
		const { district, former = [] } = entry.value.properties;
		const findings = former.flatMap(({ code }, index) => {
			if (!codes.has(code) || code === entry.value.id) return [];
			const message = `expected a code that no unit has now, found ${code}`;
			return [buildFinding(entry, ['properties', 'former', index, 'code'], message)];
		});
		if (districts.has(district) || geo.broken_ids.has(String(district))) return findings;
		const message = `expected the adcode of a district, found ${district}`;
		return [...findings, buildFinding(entry, ['properties', 'district'], message)];
	});
}
