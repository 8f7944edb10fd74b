import { FROM_NEWSPAPER, listFiles, type DatasetFamily } from './dcat_family.ts';

/** What was printed or written, and how to cite it. */
export function listSourceFamilies(): DatasetFamily[] {
	return [
		{
			...{ id: 'sources', page: 'sources/', is_of_articles: true, sources: ['articles'] },
			title: { zh: '来源', en: 'Sources' },
			description: {
				zh: '每个来源（一天的一版报纸）：怎么知道的、原文的SHA-256、带来了哪些报道与项目点。',
				en: 'Every source (one page of a newspaper, of one day): how it is known, the SHA-256 of its text, the articles and sites it brought.',
			},
			keywords: { zh: ['来源', '报纸'], en: ['sources', 'newspapers'] },
			themes: ['REGI', 'EDUC'],
			files: listFiles('sources.json'),
			provenance: {
				zh: '由编者录入；篇目与项目点由报道算出。',
				en: 'Written down by the editors; articles and sites computed from the excerpts.',
			},
			geometries: [],
		},
		{
			...{ id: 'citations', page: 'articles/', is_of_articles: true, sources: ['articles'] },
			title: { zh: '参考文献', en: 'References' },
			description: {
				zh: '各篇报道在报纸上的参考文献，供文献管理软件导入；单篇的见各报道页。',
				en: 'References to the newspaper’s own articles for reference managers; those of one article are on its page.',
			},
			keywords: { zh: ['参考文献', '引用'], en: ['references', 'citations'] },
			themes: ['EDUC'],
			files: listFiles('citations.json', 'citations.ris'),
			provenance: FROM_NEWSPAPER,
			geometries: [],
		},
	];
}
