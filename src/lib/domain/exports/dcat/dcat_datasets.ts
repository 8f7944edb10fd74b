/** The families of files that the catalogue lists, each a dataset of its own. */

import { putColon } from '../../language/join_words.ts';
import { LANGUAGE_CODES, inEvery } from '../../language/languages.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language, Localized } from '../../schema/localized.ts';
import { FROM_NEWSPAPER, listFiles, type DatasetFamily, type DatasetFile } from './dcat_family.ts';
import { COLLECTION } from '../linked/annotations.ts';
import { ANNOTATIONS_NOTE, listReuseFamilies } from './dcat_reuse.ts';
import { listSourceFamilies } from './dcat_sources.ts';
import { formatFeedName } from '../feeds/feed_name.ts';
import { describeScope } from '../feeds/feed_scope.ts';
import { hasWaypoints } from '../tour_files.ts';

const QUALITY_SOURCES = ['sites', 'districts', 'townships'];
const FROM_ENTRIES: Localized = {
	zh: '来源各不相同，由各条目自己注明。',
	en: 'From several sources; each entry names its own.',
};
export function listDatasetFamilies(catalog: Catalog): DatasetFamily[] {
	const { city } = catalog;
	const themes = city.themes
		.filter(({ id }) => catalog.sites.some(({ properties }) => properties.themes.includes(id)))
		.map(({ name }) => name);
	const ground = { page: 'data/', is_of_articles: false, sources: [] };
	return [
		{
			...{ id: 'sites', page: 'data/', is_of_articles: true, sources: ['articles', 'places'] },
			title: { zh: `${city.name.zh}项目点`, en: `Project sites of ${city.name.en}` },
			description: {
				zh: '报纸提到的项目点：名称、状态、位置及其可靠程度、引文与数字。',
				en: 'Sites of the projects that the newspaper reports: names, status, positions and how well they are known, citations and figures.',
			},
			keywords: {
				zh: ['项目', '城市建设', ...themes.map(({ zh }) => zh), '引文'],
				en: ['public projects', 'urban development', ...themes.map(({ en }) => en), 'citations'],
			},
			themes: ['REGI', 'ENVI', 'ECON'],
			files: listFiles('sites.geojson', 'sites.csv', 'sites.kml'),
			provenance: FROM_NEWSPAPER,
			geometries: catalog.sites.map(({ geometry }) => geometry),
		},
		{
			...{ id: 'quality', page: 'data/quality/', is_of_articles: false, sources: QUALITY_SOURCES },
			title: { zh: '位置质量表', en: 'Placement quality of the sites' },
			description: {
				zh: '每个项目点的位置等级、误差、依据、来源，以及怎样可以更准。',
				en: 'For every site: placement class, precision, basis, source, and what would make it better.',
			},
			keywords: { zh: ['数据质量', '位置精度'], en: ['data quality', 'positional accuracy'] },
			themes: ['REGI'],
			files: listFiles('quality.csv'),
			provenance: {
				zh: '由项目点、区县界线与乡镇名录算出。',
				en: 'Computed from the sites, the district boundaries and the list of townships.',
			},
			geometries: [],
		},
		{
			...{ id: 'articles', page: 'articles/', is_of_articles: true, sources: [] },
			title: { zh: '报道摘录', en: 'Excerpts of the articles' },
			description: {
				zh: '报道与图片说明的逐字摘录、译文、在版面文字中的位置，以及以其为据的数字。',
				en: 'Verbatim excerpts of reports and captions with translations, their offsets in the text of the page, and the figures that rest on them.',
			},
			keywords: { zh: ['报纸', '摘录', '引文'], en: ['newspaper', 'excerpts', 'quotations'] },
			themes: ['REGI', 'EDUC'],
			files: [
				...listFiles('articles.json'),
				{
					name: `annotations/${COLLECTION}.jsonld`,
					format: 'annotations',
					license: 'articles',
					note: ANNOTATIONS_NOTE,
				},
			],
			provenance: {
				zh: '摘录逐字取自报纸版面；偏移按去掉空白的版面文字计，文件载有其 SHA-256。',
				en: 'Excerpts are verbatim from the newspaper page; offsets count its text without white space, whose SHA-256 the file holds.',
			},
			geometries: [],
		},
		...listReuseFamilies(catalog),
		...listSourceFamilies(),
		{
			...{ id: 'changes', page: 'data/', is_of_articles: true, sources: ['sites', 'articles'] },
			title: { zh: '新变化', en: 'What became new' },
			description: {
				zh: '每次报道、进度变化、数字变化与更正各一条，注明日期与出处，最新的在前。',
				en: 'Every report, change of status, newer figure and correction with its date and what it comes from, the newest first.',
			},
			keywords: { zh: ['变化', '更正'], en: ['changes', 'corrections'] },
			themes: ['REGI'],
			files: listFiles('changes.json'),
			provenance: {
				zh: '由项目点、报道与更正记录算出。',
				en: 'Computed from the sites, the articles and the corrections log.',
			},
			geometries: [],
		},
		{
			...{ id: 'districts', ...ground },
			title: { zh: '区县界线', en: 'District boundaries' },
			description: {
				zh: `${city.official_name.zh}的区县与相邻县的多边形。`,
				en: `Polygons of the districts of ${city.official_name.en} and of the counties around it.`,
			},
			keywords: { zh: ['行政区划', '界线'], en: ['administrative units', 'boundaries'] },
			themes: ['REGI'],
			files: listFiles('districts.geojson'),
			provenance: {
				zh: '各要素注明来源与使用条件。',
				en: 'Each feature names its source and its terms.',
			},
			geometries: catalog.districts.map(({ geometry }) => geometry),
		},
		{
			...{ id: 'townships', ...ground },
			title: { zh: '乡镇名录', en: 'Townships' },
			description: {
				zh: '乡镇级单位的代码、名称与驻地；没有来源的驻地留空。',
				en: 'Codes, names and seats of the township-level units; a seat that no source places is left out.',
			},
			keywords: { zh: ['乡镇', '区划代码'], en: ['townships', 'administrative codes'] },
			themes: ['REGI'],
			files: listFiles('townships.geojson'),
			provenance: FROM_ENTRIES,
			geometries: catalog.townships.map(({ geometry }) => geometry),
		},
		{
			...{ id: 'places', ...ground },
			title: { zh: '地名', en: 'Places' },
			description: {
				zh: '项目点位置所依据的地名条目，注明误差与坐标来源。',
				en: 'The gazetteer entries that positions of sites rest on, with their precision and where it comes from.',
			},
			keywords: { zh: ['地名'], en: ['gazetteer', 'place names'] },
			themes: ['REGI'],
			files: listFiles('places.geojson'),
			provenance: FROM_ENTRIES,
			geometries: catalog.places.map(({ geometry }) => geometry),
		},
		buildFeedFamily(catalog),
		...listTourFamilies(catalog),
	];
}

/** The feed of all sites; those of a district or a theme are parts of it. */
function buildFeedFamily(catalog: Catalog): DatasetFamily {
	const files = LANGUAGE_CODES.flatMap((language): DatasetFile[] => {
		const name = formatFeedName({ kind: 'all' }, language);
		return [
			{ name: `${name}.xml`, format: 'atom', license: 'sites', language },
			{ name: `${name}.json`, format: 'json_feed', license: 'sites', language },
		];
	});
	const title = (language: Language): string => describeScope({ kind: 'all' }, catalog, language);
	return {
		...{ id: 'feeds', page: 'data/', is_of_articles: true, sources: ['sites'] },
		title: inEvery((code) => putColon(title(code), { zh: '订阅', en: 'feeds' }[code], code)),
		description: {
			zh: '每次报道、进度变化、数字变化与更正各一条：摘要、引文、出处、项目点可能所在的 GeoRSS 点、线或范围。每个区县（feed-district-<adcode>.xml）、主题（feed-theme-<id>.xml）、乡镇（feed-township-<code>.xml）与项目点（feed-site-<id>.xml）也各有一份，英文的以 .en.xml 结尾；区县与主题的清单见 feeds.opml。',
			en: 'One entry for every report of a site, change of status, newer figure and correction: summary, quotation, its source, and the GeoRSS point, line or area where its site is or may be. Every district (feed-district-<adcode>.xml), theme (feed-theme-<id>.xml), township (feed-township-<code>.xml) and site (feed-site-<id>.xml) has one of its own, in English ending in .en.xml; feeds.opml lists those of districts and themes.',
		},
		keywords: { zh: ['订阅'], en: ['Atom', 'JSON Feed', 'GeoRSS'] },
		themes: ['REGI'],
		files,
		provenance: FROM_NEWSPAPER,
		geometries: [],
	};
}

function listTourFamilies(catalog: Catalog): DatasetFamily[] {
	return catalog.tours.map((tour) => ({
		...{ id: `tour-${tour.id}`, page: `tours/${tour.id}/`, is_of_articles: false },
		title: inEvery((code) => putColon({ zh: '路线', en: 'Tour' }[code], tour.title[code], code)),
		description: tour.lead,
		keywords: { zh: ['路线', '旅游'], en: ['tour', 'tourism'] },
		themes: ['EDUC', 'REGI'],
		files: [
			{ name: `tours/${tour.id}.kml`, format: 'kml', license: 'sites' },
			...(hasWaypoints(tour, catalog)
				? [
						{
							name: `tours/${tour.id}.gpx`,
							format: 'gpx',
							license: 'sites',
							note: GPX_NOTE,
						} as const,
					]
				: []),
		],
		provenance: {
			zh: '站点文字由本图集撰写，引文出自报纸。',
			en: 'The texts of the stops are ours, the quotations the newspaper’s.',
		},
		geometries: [],
		sources: [
			'articles',
			...(tour.stops.some(({ site }) => site) ? ['sites'] : []),
			...(tour.stops.some(({ place }) => place) ? ['places'] : []),
		],
	}));
}

const GPX_NOTE: Localized = {
	zh: '只含有自己位置的站点。',
	en: 'Only the stops that have a place of their own.',
};
