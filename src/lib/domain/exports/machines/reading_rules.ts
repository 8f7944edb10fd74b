/** What whoever reads the data without its pages has to know. */

import type { Localized } from '../../schema/localized.ts';
import type { PlacementClass } from '../../schema/vocabulary.ts';

/** What a position of each class is, and what it is not. */
export const CLASS_MEANINGS: Record<PlacementClass, Localized> = {
	exact: {
		zh: '项目点自己的位置，误差在500米以内；只有这一级画成图钉。',
		en: 'The site’s own place, within 500 m; the only class that is drawn as a pin.',
	},
	near: {
		zh: '邻近的已知地点代替，误差半径见precision_m，最多5公里。',
		en: 'A known place close by stands in; precision_m is the radius, 5 km at most.',
	},
	area: {
		zh: '只知道在某个乡镇、区县、片区；坐标是代表点，不是项目点的位置。',
		en: 'Only a township, district or zone is known; the coordinates stand for that area and are not the site’s position.',
	},
	schematic: {
		zh: '沿已知地点连成的示意线，不是实际走向。',
		en: 'A line joined from known places; not the course of the work.',
	},
	unplaced: {
		zh: '没有找到位置，几何为空。',
		en: 'No place was found; the geometry is null.',
	},
};

/** What must not be read out of the files. */
export const NOT_TO_INFER: readonly Localized[] = [
	{
		zh: '数字和进度是报纸在某一天说的，不是现在的情况；图集没有实地核实。',
		en: 'Figures and statuses are what a newspaper said on a day, not what is so now; nothing was checked on the ground.',
	},
	{
		zh: '“约、超过、近、不到、预计”是数字的一部分：带限定词的不是准确值，预计的还没有实现。',
		en: 'About, over, nearly, under and expected are part of a figure: a hedged one is not exact, an expected one has not been reached.',
	},
	{
		zh: '同一系列在不同日期的数字是同一件事，不能相加；有part_of的项目点是另一个的一部分，也不能相加。',
		en: 'Figures of one series on several days are of one thing and do not add up; nor do those of a site and of what is part_of it.',
	},
	{
		zh: '没有写的就是不知道：不等于零，也不等于没有；很久没有报道不等于停工。',
		en: 'What is missing is unknown: neither zero nor none; a project nobody has reported for long has not therefore stopped.',
	},
	{
		zh: '只有exact和near有自己的位置；其余各级的坐标不能用来算距离、判断邻近或归属。',
		en: 'Only exact and near have a place of their own; coordinates of the other classes are not for distances, neighbours or what lies within what.',
	},
	{
		zh: '不是每个项目点都是工程项目：看is。',
		en: 'Not every site is a project: read what it is.',
	},
	{
		zh: '只有引文是报纸的原话；名称、摘要、译文、注释是图集写的，不要当作报纸的话引用。',
		en: 'Only quotations are the newspaper’s words; names, summaries, translations and notes are ours and not to be quoted as the newspaper’s.',
	},
	{
		zh: '存疑的进度带着编者按，转述时请一并带上。',
		en: 'A status in doubt has an editor’s note, which goes wherever the status goes.',
	},
];

/** `address`: of the atlas, or its name where none is set. */
export function describeCiting(title: Localized, address: string): Localized {
	const at = address && { zh: `，${address} `, en: `, ${address}` };
	return {
		zh: `引用一件事，请引报纸的那篇文章（citations.json、citations.ris有完整的参考文献），并注明经由《${title.zh}》${at ? at.zh : ''}和数据日期；每个数字都有自己的地址（claims.jsonld）。`,
		en: `For a fact, cite the newspaper’s article (citations.json and citations.ris have whole references) by way of the ${title.en}${at ? at.en : ''} with the date of the data; every figure has an address of its own (claims.jsonld).`,
	};
}
