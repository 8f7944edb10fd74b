import type { Catalog } from '../reading/catalog.ts';
import type { CorrectionEvent, EventSubject } from './change_event.ts';

type About = Pick<CorrectionEvent, 'subject' | 'name' | 'sites' | 'adcodes'>;

/** The newest first, also within a day. */
export function listCorrectionEvents(catalog: Catalog): CorrectionEvent[] {
	return catalog.corrections.toReversed().map((correction) => ({
		...describeSubject(correction.subject, catalog),
		kind: 'correction',
		id: `correction/${correction.id}`,
		path: `corrections/#${correction.id}`,
		date: correction.on,
		added: correction.on,
		article: null,
		correction,
	}));
}

function describeSubject(
	{ kind, id }: CorrectionEvent['correction']['subject'],
	catalog: Catalog,
): About {
	switch (kind) {
		case 'site':
			return describeSite(id, catalog);
		case 'district':
			return describeDistrict(Number(id), catalog);
		case 'claim':
			return describeClaim(id, catalog);
		case 'article':
		case 'excerpt':
			return describeArticle(id, catalog);
		case 'place': {
			const name = catalog.place_by_id.get(id)?.properties.name ?? null;
			const sites = catalog.sites.filter(({ properties }) => properties.placement.place === id);
			return { subject: { type: 'place', id }, name, sites, adcodes: [] };
		}
		case 'township': {
			const { name, district } = catalog.township_by_code.get(id)!.properties;
			const sites = catalog.sites.filter(({ properties }) => properties.township === id);
			return { ...describeDistrict(district, catalog), name, sites };
		}
		case 'tour': {
			const name = catalog.tours.find((tour) => tour.id === id)?.title ?? null;
			return { subject: { type: 'tour', id }, name, sites: [], adcodes: [] };
		}
		case 'source': {
			const articles = catalog.articles.filter(({ source }) => source.id === id);
			const parts = articles.map((article) => describeArticle(article.id, catalog));
			const sites = catalog.sites.filter((site) => parts.some((part) => part.sites.includes(site)));
			const name = catalog.source_by_id.get(id)?.publication ?? null;
			const adcodes = parts.flatMap((part) => part.adcodes);
			return { subject: { type: 'source', id }, name, sites, adcodes };
		}
	}
}

function describeSite(id: string, catalog: Catalog): About {
	const site = catalog.site_by_id.get(id)!;
	return { subject: { type: 'site', id }, name: site.properties.name, sites: [site], adcodes: [] };
}

function describeDistrict(adcode: number, catalog: Catalog): About {
	const name = catalog.district_by_adcode.get(adcode)?.properties.name ?? null;
	const subject: EventSubject = { type: 'district', id: String(adcode) };
	return { subject, name, sites: [], adcodes: [adcode] };
}

function describeClaim(id: string, catalog: Catalog): About {
	const site = catalog.sites.find(({ properties }) =>
		properties.claims.some((claim) => claim.id === id),
	);
	if (site) return describeSite(site.id, catalog);
	const claim = catalog.articles.flatMap(({ claims }) => claims).find((one) => one.id === id);
	if (claim && claim.about !== 'city') return describeDistrict(claim.about, catalog);
	const { code, name } = catalog.city;
	return { subject: { type: 'city', id: String(code) }, name, sites: [], adcodes: [] };
}

/** Of an article, or of one of its excerpts (`article#excerpt`): whom these words are about. */
function describeArticle(id: string, catalog: Catalog): About {
	const [article_id = '', excerpt_id] = id.split('#');
	const article = catalog.article_by_id.get(article_id)!;
	const site_ids = article.excerpts
		.filter((excerpt) => excerpt_id === undefined || excerpt.id === excerpt_id)
		.flatMap((excerpt) => excerpt.site_ids);
	const adcodes = article.claims
		.filter(({ excerpt }) => excerpt_id === undefined || excerpt === excerpt_id)
		.flatMap(({ about }) => (about === 'city' ? [] : [about]));
	return {
		subject: { type: 'article', id: article_id },
		name: article.title,
		sites: catalog.sites.filter((site) => site_ids.includes(site.id)),
		adcodes,
	};
}
