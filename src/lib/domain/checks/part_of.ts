import { buildFinding, type Check } from '../schema/geo_data.ts';

/** `part_of` names another site, and no site is a part of itself, however many steps away. */
export const checkPartOf: Check = (geo) => {
	const parents = new Map(
		geo.sites.map(({ value }) => [value.id, value.properties.part_of] as const),
	);
	return geo.sites.flatMap((entry) => {
		const { id, properties } = entry.value;
		const { part_of } = properties;
		if (part_of === undefined || geo.broken_ids.has(part_of)) return [];
		const path = ['properties', 'part_of'];
		if (!parents.has(part_of)) {
			return [buildFinding(entry, path, `expected the id of a site in sites/, found ${part_of}`)];
		}
		const chain = [id];
		for (let next: string | undefined = part_of; next; next = parents.get(next)) {
			if (next === id) {
				const message = `expected no circle, found ${[...chain, id].join(' > ')}`;
				return [buildFinding(entry, path, message)];
			}
			if (chain.includes(next)) return [];
			chain.push(next);
		}
		return [];
	});
};
