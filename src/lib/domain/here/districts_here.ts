import { measureDepth } from '../../geometry/depth.ts';
import { formatLength } from '../near/format_distance.ts';
import type { HereAnswerer, HereRow } from './here.ts';

/** Borders are drawn generalized: nearer than this, metres, the other side is possible too. */
export const BORDER_M = 200;

export const districts_here: HereAnswerer = {
	id: 'districts',
	title: { zh: '区县', en: 'District' },
	answer(position, { districts }) {
		const placed = districts
			.map((district) => ({ ...district, depth_m: measureDepth(position, district.polygon) }))
			.toSorted((a, b) => b.depth_m - a.depth_m);
		const [first] = placed;
		if (!first) return { rows: [], notes: [{ zh: '没有区县边界', en: 'No borders of districts' }] };
		if (first.depth_m < -BORDER_M) {
			const away = formatLength(roundToTen(-first.depth_m));
			return {
				rows: [
					{
						...nameDistrict(first),
						sureness: 'near',
						detail: { zh: `距其边界约${away.zh}`, en: `about ${away.en} from its border` },
					},
				],
				notes: [
					{
						zh: '这一点在本图各区县之外；最近的是：',
						en: 'This point lies outside the districts of this atlas; the nearest is:',
					},
				],
			};
		}
		const rows = placed
			.filter(({ depth_m }) => depth_m >= -BORDER_M)
			.map(({ depth_m, ...district }): HereRow => {
				const away = formatLength(roundToTen(Math.abs(depth_m)));
				const is_sure = depth_m >= BORDER_M;
				return {
					...nameDistrict(district),
					sureness: is_sure ? 'sure' : 'possible',
					detail: is_sure
						? { zh: `距边界约${away.zh}`, en: `about ${away.en} from the border` }
						: depth_m >= 0
							? {
									zh: `在画出的边界以内，相距仅约${away.zh}`,
									en: `inside the drawn border, only some ${away.en} from it`,
								}
							: {
									zh: `在画出的边界以外，相距仅约${away.zh}`,
									en: `outside the drawn border, only some ${away.en} from it`,
								},
				};
			});
		const is_close = rows.some(({ sureness }) => sureness === 'possible');
		const note = {
			zh: `边界是概括画出的：离边界不足${BORDER_M}米时，不能断定在哪一边。`,
			en: `Borders are drawn generalized: within ${BORDER_M} m of one, either side is possible.`,
		};
		return { rows, notes: is_close ? [note] : [] };
	},
};

function nameDistrict({ name, adcode }: { name: HereRow['name']; adcode: number }) {
	return { name, target: { kind: 'district' as const, adcode } };
}

/** A generalized border is no matter of single metres. */
function roundToTen(metres: number): number {
	return Math.round(metres / 10) * 10;
}
