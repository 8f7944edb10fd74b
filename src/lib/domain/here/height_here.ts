import { formatLength } from '../near/format_distance.ts';
import type { HereAnswerer } from './here.ts';

/** Of the relief that the operator brought; nothing where there is none. */
export const height_here: HereAnswerer = {
	id: 'height',
	title: { zh: '高程', en: 'Height' },
	answer(_, { height }) {
		if (!height) return null;
		const { metres, step_m, accuracy_m, credit } = height;
		if (metres === null)
			return {
				rows: [],
				notes: [
					{
						zh: '本图的地形数据不包括这一点。',
						en: 'The relief of this atlas does not reach this point.',
					},
				],
			};
		const step = formatLength(Math.round(step_m));
		const detail =
			accuracy_m === null
				? {
						zh: `每${step.zh}一个高程值；数据没有注明精度`,
						en: `one height every ${step.en}; how exact it is, its source does not say`,
					}
				: {
						zh: `每${step.zh}一个高程值；数据注明的高程精度为±${accuracy_m}米`,
						en: `one height every ${step.en}; exact to ±${accuracy_m} m by its source`,
					};
		const whole = Math.round(metres);
		return {
			rows: [],
			notes: [
				{ zh: `约${whole}米（${detail.zh}）`, en: `about ${whole} m (${detail.en})` },
				{
					zh: `地形数据：${credit.zh}。陡坡上，两值之间的高差可能远大于精度。`,
					en: `Relief: ${credit.en}. On a steep slope, heights between two values may differ by far more than that.`,
				},
			],
		};
	},
};
