import { SOURCE_LANGUAGE } from '../../language/languages.ts';
import { buildFinding, type Check } from '../../schema/geo_data.ts';

/** An address of another list is of one thing: whoever shares it has the same name. A county is not the town that it is governed from. */
export const checkSameAs: Check = ({ places, townships }) => {
	const names = new Map<string, string>();
	return [...places, ...townships].flatMap((entry) => {
		const { name, same_as = [] } = entry.value.properties;
		const own = name[SOURCE_LANGUAGE];
		return same_as.flatMap((address, index) => {
			const known = names.get(address) ?? own;
			names.set(address, known);
			if (known === own && same_as.indexOf(address) === index) return [];
			const found = known === own ? 'stands here twice' : `is ${known} already`;
			return [
				buildFinding(
					entry,
					['properties', 'same_as', index],
					`expected an address of ${own} alone, but ${address} ${found}`,
				),
			];
		});
	});
};
