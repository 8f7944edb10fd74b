import type { Language, Localized } from '../domain/schema/localized.ts';
import type { PlacementClass, Theme } from '../domain/schema/vocabulary.ts';

/** What leads to a site. */
export type SiteLinkView = { id: string; name: string; theme: Theme; class: PlacementClass };

/** What a link says of a site. */
export type LinkedSite = {
	id: string;
	properties: {
		name: Localized;
		themes: readonly Theme[];
		placement: { class: PlacementClass };
	};
};

export function buildSiteLink(site: LinkedSite, language: Language): SiteLinkView {
	const { name, themes, placement } = site.properties;
	return { id: site.id, name: name[language], theme: themes[0]!, class: placement.class };
}
