import type { PlainPage } from '$lib/data/cards/build_cards.ts';
import type { Catalog } from '$lib/domain/reading/catalog.ts';
import type { Language } from '$lib/domain/schema/localized.ts';
import { countReports } from '$lib/domain/sources/count_reports.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { cityWords } from '$lib/state/city.ts';

/** Pages about no single site, article, district or tour, with the words of their heads. */
export function listPlainPages(catalog: Catalog, language: Language): PlainPage[] {
	const options = { locale: language };
	const name = m.brief_selection({}, options);
	const words: Record<string, [title: string, lead: string]> = {
		'': [cityWords(options.locale).atlas, m.site_description(cityWords(options.locale), options)],
		'plan/': [m.plan_title({}, options), m.plan_description(cityWords(options.locale), options)],
		'plan/brief/': [m.brief_title({ name }, options), m.brief_description({ name }, options)],
		'plan/sheet/': [
			m.sheet_page_title({}, options),
			m.sheet_page_description(cityWords(options.locale), options),
		],
		'sites/': [m.sites_title({}, options), m.sites_lead({}, options)],
		'articles/': [m.articles_title({}, options), m.articles_lead(countReports(catalog), options)],
		'sources/': [m.sources_title({}, options), m.sources_lead({}, options)],
		'districts/': [
			m.districts_title({}, options),
			m.districts_lead(cityWords(options.locale), options),
		],
		'tours/': [m.tours_title({}, options), m.tours_lead({}, options)],
		'data/': [m.data_title({}, options), m.data_lead({}, options)],
		'data/quality/': [m.quality_title({}, options), m.quality_lead({}, options)],
		'embed/': [m.embed_title({}, options), m.embed_lead({}, options)],
		'watch/': [m.watch_title({}, options), m.watch_lead({}, options)],
		'correct/': [m.correct_title({}, options), m.correct_lead({}, options)],
		'digest/': [m.digest_title({}, options), m.digest_lead({}, options)],
		'corrections/': [m.corrections_title({}, options), m.corrections_lead({}, options)],
		'about/': [m.about_title({}, options), m.about_what(cityWords(options.locale), options)],
	};
	return Object.entries(words).map(([path, [title, lead]]) => ({ path, title, lead }));
}
