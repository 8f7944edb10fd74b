import { inEvery } from '../../language/languages.ts';
import { formatTag } from '../../city/format_tag.ts';
import { describeEvent } from '../../events/event_words.ts';
import { findNewestDay, listEvents } from '../../events/list_events.ts';
import type { Catalog } from '../../reading/catalog.ts';
import type { Language } from '../../schema/localized.ts';
import { LICENSES } from '../terms.ts';
import { listWatchedSites } from './watched_sites.ts';

/**
 * `/data/changes.json`: what became new, the newest first. All dates are the data's own, so that every build of it says the same.
 * `sites`, `adcodes` of an event and the table of `sites` are what somebody who follows a place compares it with.
 * `link`: address of a page in a language.
 */
export function buildChangesJson(
	catalog: Catalog,
	link: (path: string, language: Language) => string,
) {
	const events = listEvents(catalog);
	return {
		updated: findNewestDay(events, catalog),
		license: LICENSES.sites,
		events: events.map((event) => ({
			id: `${formatTag(catalog.city)}:${event.id}`,
			kind: event.kind,
			date: event.date,
			added: event.added,
			subject: event.subject,
			sites: event.sites.map(({ id }) => id),
			adcodes: [...event.adcodes],
			...describeEvent(event),
			...(event.kind === 'status' && {
				before: event.before.status,
				after: event.after.status,
			}),
			...(event.kind === 'figure' && {
				claim: event.reported.claim.id,
				relation: event.relation && {
					word: event.relation.word,
					from: event.relation.from.claim.id,
					to: event.relation.to.claim.id,
				},
			}),
			article: event.article?.id ?? null,
			source: event.article?.source.id ?? null,
			link: inEvery((language) => link(event.path, language)),
		})),
		sites: listWatchedSites(catalog),
	};
}
