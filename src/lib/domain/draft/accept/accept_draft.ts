/** The last step from a draft to `geo/`: values of files, what is still missing, and what an editor touched. Writes nothing. */

import type { ArticleClaim, Claim } from '../../schema/claim.ts';
import type { Article } from '../../schema/article.ts';
import type { SiteFeature } from '../../schema/site.ts';
import type { Source } from '../../schema/source.ts';
import type { Draft, OpenItem } from '../draft.ts';
import type { AcceptWorld } from './accept_world.ts';
import { buildArticles, findExcerpt, type BuiltArticle } from './build_articles.ts';
import { buildClaims, type BuiltClaim } from './build_claims.ts';
import { buildSite, nameSites, type NamedSite } from './build_sites.ts';
import { buildSource } from './build_source.ts';
import { buildCutter } from './cut_words.ts';
import { applyDecisions } from './decide.ts';
import { isAsked, listBlocking, listTranslations, nameTranslation } from './list_questions.ts';
import { makeId } from './make_id.ts';
import { countTouched, listMissing, openFieldBook, type Edits, type Field } from './fields.ts';

export type Accepted = {
	source: Source;
	articles: Article[];
	/** New ones, with the file they go into. */
	new_sites: { file: string; site: SiteFeature }[];
	/** Those that exist, as they become. */
	changed_sites: { file: string; site: SiteFeature }[];
	fields: Field[];
	/** Items of the list that still matter, decided or not. */
	asked: OpenItem[];
	/** Those without a decision that block, and fields without a value that no item asks for. */
	open: OpenItem[];
	missing: Field[];
	/** What stays behind: claims that no kept subject carries or no excerpt has, sites no excerpt tells of, edits of nothing. */
	left: { what: 'claim' | 'site' | 'edit'; words: string }[];
	touched: { touched: number; total: number };
};

/** @param plain the page as printed, without white space */
export function acceptDraft(
	draft: Draft,
	plain: string,
	source: string,
	edits: Edits,
	world: AcceptWorld,
): Accepted {
	const decided = applyDecisions(draft);
	const book = openFieldBook(edits, listTranslations(draft));
	const cut = buildCutter(plain);
	const built_source = buildSource(source, decided.source, book, world.day);
	const taken = world.articles.map(({ id }) => id);
	const articles = buildArticles(decided, source, taken, cut, book);
	const sites = nameSites(decided, world, book);
	const claims = buildClaims(
		decided.claims.filter(({ article }) => articles.some((one) => one.draft.id === article)),
		world,
		book,
		built_source.date,
		(about) => nameSubject(about, sites, world),
	);
	const sorted = claims.map((one) => ({
		...one,
		ref: findExcerpt(articles, one.draft.article, one.draft.span),
		site: findSite(sites, one.about),
	}));
	const built = new Map<string, { named: NamedSite; site: SiteFeature }>();
	const untold: NamedSite[] = [];
	for (const named of sites) {
		const own = sorted.flatMap(({ site, ref, claim }) =>
			site === named && ref !== null ? [addExcerpt(claim, ref)] : [],
		);
		// Two articles may tell of one site.
		const known = built.get(named.id)?.site ?? named.known;
		const site = buildSite(named, known, own, articles, world, book);
		if (site) built.set(named.id, { named, site });
		else untold.push(named);
	}
	const fields = book.list();
	/** What the list asks for already. */
	const asked_paths = new Set(
		draft.open.flatMap(({ class: word, article, span, decision }) =>
			word === 'language' && article !== null && decision === null
				? [nameTranslation(article, span.start)]
				: [],
		),
	);
	return {
		source: built_source,
		articles: articles.map((one) => addClaims(one, sorted, world)),
		new_sites: [...built.values()].flatMap(({ named, site }) =>
			named.known ? [] : [{ file: nameFile(named, articles), site }],
		),
		changed_sites: [...built.values()].flatMap(({ named, site }) => {
			const file = named.known && world.sites.find((one) => one.site.id === named.id)?.file;
			return file ? [{ file, site }] : [];
		}),
		fields,
		asked: draft.open.filter((item) => isAsked(item, articles, draft.open)),
		open: listBlocking(draft.open, articles),
		missing: listMissing(fields).filter(({ path }) => !asked_paths.has(path)),
		left: [
			...sorted
				.filter(({ site, ref, about }) => ref === null || !(site || isUnit(about, world)))
				.map(({ draft: { exact } }) => ({ what: 'claim' as const, words: exact })),
			...untold.map(({ draft: { name } }) => ({ what: 'site' as const, words: name })),
			...book.listUnused().map((words) => ({ what: 'edit' as const, words })),
		],
		touched: countTouched(
			fields,
			draft.open.filter(({ class: word, decision }) => word !== 'language' && decision !== null)
				.length,
		),
	};
}

function findSite(sites: readonly NamedSite[], about: string): NamedSite | undefined {
	return sites.find(({ draft, id }) => draft.key === about || id === about);
}

/** A claim's id begins with its site, or with the name of its unit. */
function nameSubject(
	about: string,
	sites: readonly NamedSite[],
	{ city, districts }: AcceptWorld,
): { id: string; name: string } {
	const site = findSite(sites, about);
	if (site) return { id: site.id, name: site.id };
	if (about === 'city' || about === String(city.code)) return { id: 'city', name: 'city' };
	const district = districts.find(({ code }) => String(code) === about);
	return { id: about, name: makeId(district?.name.en ?? null) ?? about };
}

function isUnit(about: string, { city, districts }: AcceptWorld): boolean {
	return (
		about === 'city' ||
		about === String(city.code) ||
		districts.some(({ code }) => String(code) === about)
	);
}

function addClaims(
	{ draft, article }: BuiltArticle,
	claims: readonly (BuiltClaim & { ref: string | null; site: NamedSite | undefined })[],
	world: AcceptWorld,
): Article {
	const own = claims.flatMap(({ draft: one, about, claim, ref, site }): ArticleClaim[] => {
		if (one.article !== draft.id || site || ref === null || !isUnit(about, world)) return [];
		const unit = about === 'city' || about === String(world.city.code) ? 'city' : Number(about);
		return [{ ...claim, excerpt: ref.split('#')[1]!, about: unit } as ArticleClaim];
	});
	const { claims: none, ...rest } = article;
	return (own.length > 0 ? { ...rest, claims: own } : rest) as Article;
}

function addExcerpt(claim: BuiltClaim['claim'], ref: string): Claim {
	return { ...claim, excerpt: ref } as Claim;
}

/** New sites stand in a file named after the article that reports them first. */
function nameFile({ draft }: NamedSite, articles: readonly BuiltArticle[]): string {
	const id = articles.find((one) => one.draft.id === draft.article)?.article.id ?? draft.key;
	return `sites/${id}.geojson`;
}
