import type { Language, Localized } from '../domain/schema/localized.ts';
import type { PlacementClass, Theme } from '../domain/schema/vocabulary.ts';

/** What leads to a site. */
export type SiteLinkView = { id: string; name: string; theme: Theme; class: PlacementClass };

/** What a link says of a site. */
export type LinkedSite = {
	id: string;
	/** The colour and sign of its first theme. */
	look: Theme;
	properties: { name: Localized; placement: { class: PlacementClass } };
};

export function buildSiteLink(site: LinkedSite, language: Language): SiteLinkView {
	const { name, placement } = site.properties;
	return { id: site.id, name: name[language], theme: site.look, class: placement.class };
}
