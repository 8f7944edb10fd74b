import { DEFAULT_THEMES } from '../city/themes.ts';
import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import type { Finding } from '../schema/problem.ts';

/** A city's themes are told apart by id and by look; sites and tours have no other. */
export const checkThemes: Check = (geo) => {
	const own = geo.city?.value.themes;
	const known = (own ?? DEFAULT_THEMES).map(({ id }) => id);
	const find = (entry: Entry<unknown>, path: (string | number)[], themes: readonly string[]) =>
		themes.flatMap((theme, index): Finding[] => {
			if (known.includes(theme)) return [];
			const message = `expected a theme of this city (${known.join(', ')}), found "${theme}"`;
			return [buildFinding(entry, [...path, index], message)];
		});
	return [
		...(geo.city && own ? checkOwn(geo.city, own) : []),
		...geo.sites.flatMap((entry) =>
			find(entry, ['properties', 'themes'], entry.value.properties.themes),
		),
		...geo.tours.flatMap((entry) => find(entry, ['themes'], entry.value.themes)),
	];
};

function checkOwn(entry: Entry<unknown>, own: readonly { id: string; look: string }[]): Finding[] {
	return own.flatMap(({ id, look }, index) => {
		const before = own.slice(0, index);
		const again = (key: string, found: string, each: string): Finding =>
			buildFinding(entry, ['themes', index, key], `expected ${each}, found ${found} again`);
		return [
			...(before.some((other) => other.id === id) ? [again('id', id, 'each theme once')] : []),
			...(before.some((other) => other.look === look)
				? [again('look', look, 'a colour and sign that no other theme has')]
				: []),
		];
	});
}
