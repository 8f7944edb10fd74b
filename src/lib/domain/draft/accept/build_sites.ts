import type { Claim } from '../../schema/claim.ts';
import type { HistoryEntry, SiteFeature } from '../../schema/site.ts';
import type { Placement } from '../../schema/placement.ts';
import type { Theme } from '../../schema/vocabulary.ts';
import type { Draft, DraftSite } from '../draft.ts';
import type { AcceptWorld } from './accept_world.ts';
import { findExcerpt, type BuiltArticle } from './build_articles.ts';
import type { FieldBook } from './fields.ts';
import { claimId, makeId } from './make_id.ts';
import { placeSite } from './place_site.ts';

export type NamedSite = {
	draft: DraftSite;
	id: string;
	/** null for a new one. */
	known: SiteFeature | null;
	/** Its English name, of a new one. */
	english: string;
};

/** The sites an editor keeps, with the ids they have or get. */
export function nameSites(draft: Draft, world: AcceptWorld, book: FieldBook): NamedSite[] {
	const ids = new Set(world.sites.map(({ site }) => site.id));
	return draft.sites.flatMap((site): NamedSite[] => {
		const at = `sites.${site.key}`;
		const words = site.name;
		if (!book.take<boolean>(`${at}.keep`, true, { form: 'yes', words })) return [];
		const known = world.sites.find((one) => one.site.id === site.match)?.site ?? null;
		if (known) return [{ draft: site, id: known.id, known, english: known.properties.name.en }];
		const english = book.take<string>(`${at}.name.en`, null, { needed: true, words });
		const proposed = claimId(makeId(english) ?? `site-${site.key}`, ids);
		const id = book.take(`${at}.id`, proposed, { form: 'id', needed: true, words });
		return [{ draft: site, id: id ?? '', known: null, english: english ?? '' }];
	});
}

/** What a report adds to one site, or to what it is `known` as; null where no excerpt tells of it. The first excerpt that does leads. */
export function buildSite(
	named: NamedSite,
	known: SiteFeature | null,
	claims: readonly Claim[],
	articles: readonly BuiltArticle[],
	world: AcceptWorld,
	book: FieldBook,
): SiteFeature | null {
	const { draft } = named;
	const at = `sites.${draft.key}`;
	const lead = findExcerpt(articles, draft.article, draft.sentence);
	if (lead === null) return null;
	const status = book.take(`${at}.status`, draft.status, {
		form: 'status',
		needed: known === null,
		words: draft.name,
	});
	const entry: HistoryEntry[] = status ? [{ status, excerpt: lead }] : [];
	const citations = [...new Set([lead, ...claims.map(({ excerpt }) => excerpt)])];
	return known
		? addTo(known, entry, citations, claims)
		: makeSite(named, entry, citations, claims, world, book);
}

function addTo(
	site: SiteFeature,
	entry: HistoryEntry[],
	citations: readonly string[],
	claims: readonly Claim[],
): SiteFeature {
	const { properties } = site;
	const told = new Set(properties.history.map(({ excerpt }) => excerpt));
	return {
		...site,
		properties: {
			...properties,
			history: [...properties.history, ...entry.filter(({ excerpt }) => !told.has(excerpt))],
			citations: [...new Set([...properties.citations, ...citations])],
			claims: [...properties.claims, ...claims],
		},
	};
}

function makeSite(
	{ draft, id, english }: NamedSite,
	history: HistoryEntry[],
	citations: string[],
	claims: readonly Claim[],
	world: AcceptWorld,
	book: FieldBook,
): SiteFeature {
	const at = `sites.${draft.key}`;
	const take = <T>(key: string, proposed: T | null, rest: Parameters<FieldBook['take']>[2] = {}) =>
		book.take<T>(`${at}.${key}`, proposed, { words: draft.name, needed: true, ...rest });
	const placed = placeSite(draft, world);
	const { method, ...placement } = placed.placement;
	const decided: Placement = {
		...placement,
		decided: { by: world.by, on: world.day, method },
		excerpt: placement.class === 'unplaced' ? null : citations[0]!,
	};
	const whole = take<Pick<SiteFeature, 'geometry'> & { placement: Placement }>(
		'position',
		{ geometry: placed.geometry, placement: decided },
		{ form: 'place' },
	)!;
	const properties = {
		name: {
			zh: take('name.zh', draft.name) ?? '',
			en: english,
		},
		summary: {
			zh: take<string>('summary.zh', null, { form: 'long' }) ?? '',
			en: take<string>('summary.en', null, { form: 'long' }) ?? '',
		},
		themes: take<Theme[]>('themes', null, { form: 'theme' }) ?? [],
		is: take('is', draft.is, { form: 'site-kind' }) ?? draft.is,
		history,
		district: Number(take('district', draft.district, { needed: false })) || null,
		township: take('township', draft.township, { needed: false }) || null,
		placement: orderPlacement(whole.placement),
		citations,
		claims: [...claims],
	};
	return { type: 'Feature', id, geometry: whole.geometry, properties };
}

/** As files have it: where it is drawn, why, then who decided. */
function orderPlacement({ decided, place, extent, excerpt, ...first }: Placement): Placement {
	return { ...first, decided, place, ...(extent ? { extent } : {}), excerpt };
}
