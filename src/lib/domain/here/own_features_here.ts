import { formatLength } from '../near/format_distance.ts';
import type { Localized } from '../schema/localized.ts';
import type { HereAnswerer, HereRow } from './here.ts';

/** Features of a layer of the reader's own count as close by up to here, metres. */
export const OWN_NEAR_M = 200;

export const own_features_here: HereAnswerer = {
	id: 'own',
	title: { zh: '您自己的图层', en: 'Your own layers' },
	answer(_, { own }) {
		if (!own || own.length === 0) return null;
		const rows = own.flatMap(({ layer, hits }) =>
			hits.map(({ label, distance_m, is_inside }): HereRow => {
				const name = label === '' ? layer : `${layer} · ${label}`;
				return {
					name: { zh: name, en: name },
					sureness: is_inside ? 'sure' : 'near',
					detail: describeHit(distance_m, is_inside),
				};
			}),
		);
		return {
			rows,
			notes: own.flatMap(({ layer, count, hits }) => countRest(layer, count, hits.length)),
		};
	},
};

function describeHit(distance_m: number, is_inside: boolean): Localized {
	if (is_inside) return { zh: '就在其范围内', en: 'inside its shape' };
	const away = formatLength(distance_m);
	return { zh: `相距${away.zh}`, en: `${away.en} away` };
}

function countRest(layer: string, count: number, shown: number): Localized[] {
	if (count === 0) {
		return [
			{
				zh: `“${layer}”在${OWN_NEAR_M}米以内没有要素。`,
				en: `Nothing of "${layer}" lies within ${OWN_NEAR_M} m.`,
			},
		];
	}
	const left = count - shown;
	return left > 0
		? [
				{
					zh: `“${layer}”还有${left}个要素在这里。`,
					en: `${left} more features of "${layer}" are here.`,
				},
			]
		: [];
}
