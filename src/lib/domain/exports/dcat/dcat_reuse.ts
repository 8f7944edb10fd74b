import { LANGUAGE_CODES } from '../../language/languages.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Localized } from '../../schema/localized.ts';
import { FROM_NEWSPAPER, listFiles, type DatasetFamily } from './dcat_family.ts';

/** The same once more in the words of standards that others build upon. */
export function listReuseFamilies({ city, sites }: Catalog): DatasetFamily[] {
	const projects = sites.filter(({ properties }) => properties.is === 'project');
	return [
		{
			...{ id: 'projects', page: 'data/', is_of_articles: true, sources: ['sites', 'articles'] },
			title: { zh: `${city.name.zh}工程项目`, en: `Infrastructure projects of ${city.name.en}` },
			description: {
				zh: '项目点中的工程项目，按基础设施开放合同数据标准：阶段、行业、位置、数字、文件与进度；只知区域的没有几何。',
				en: 'Those of the sites that are projects, in the Open Contracting for Infrastructure Data Standard: phase, sector, location, figures, documents and milestones; what is known by its area alone has no geometry.',
			},
			keywords: {
				zh: ['工程项目', '基础设施', '开放合同'],
				en: ['infrastructure projects', 'open contracting', 'OC4IDS'],
			},
			themes: ['REGI', 'ECON'],
			files: listFiles(...LANGUAGE_CODES.map((code) => `oc4ids.${code}.json` as const)),
			provenance: FROM_NEWSPAPER,
			geometries: projects
				.filter(({ properties: { placement } }) => ['exact', 'near'].includes(placement.class))
				.map(({ geometry }) => geometry),
		},
		{
			...{ id: 'claims', page: 'data/', is_of_articles: true, sources: ['articles'] },
			title: { zh: '数字', en: 'Figures' },
			description: {
				zh: '每个数字一条：值、单位、限定词、所指时间、所据的原话、出处，以及它更新了哪个数字。',
				en: 'One entry for every figure: value, unit, hedge, the time it is of, the words it rests on, whose they are, and which figure it revises.',
			},
			keywords: { zh: ['数字', '出处', '关联数据'], en: ['figures', 'provenance', 'linked data'] },
			themes: ['ECON', 'REGI'],
			files: listFiles('claims.jsonld'),
			provenance: FROM_NEWSPAPER,
			geometries: [],
		},
	];
}

export const ANNOTATIONS_NOTE: Localized = {
	zh: '摘录的注释集，每个来源一页；不含数字。',
	en: 'The quotations as annotations, a page a source; without the figures.',
};
