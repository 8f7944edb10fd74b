import { buildFinding, type Check } from '../schema/geo_data.ts';

/** `city.yaml` lists exactly the districts that `districts.geojson` draws as the city's, each once; its code is a city's. */
export const checkCity: Check = (geo) => {
	const entry = geo.city;
	if (!entry) return [];
	const { districts, code } = entry.value;
	const drawn = geo.districts.filter(({ value }) => value.properties.role === 'district');
	const findings = districts.flatMap((adcode, index) => {
		const path = ['districts', index];
		if (districts.indexOf(adcode) < index) {
			return [buildFinding(entry, path, `expected each district once, found ${adcode} again`)];
		}
		if (geo.broken_ids.has(String(adcode))) return [];
		return drawn.some(({ value }) => value.id === adcode)
			? []
			: [
					buildFinding(
						entry,
						path,
						`expected a feature of districts.geojson with the role "district", found ${adcode}`,
					),
				];
	});
	for (const { value } of drawn) {
		if (districts.includes(value.id)) continue;
		const message = `expected every district of districts.geojson, found none for ${value.id}`;
		findings.push(buildFinding(entry, ['districts'], message));
	}
	if (code % 100 !== 0) {
		const message = `expected the code of a city, which ends in 00, found ${code}`;
		findings.push(buildFinding(entry, ['code'], message));
	}
	return findings;
};
