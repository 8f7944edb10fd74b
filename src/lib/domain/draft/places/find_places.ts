/** The places a page's articles name, each once for an article and a spelling, with the unit it means or what would decide. */

import type { DraftArticle, DraftPlace, PlaceCandidate } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import type { Knowledge } from '../knowledge.ts';
import { printSpan } from '../read/print_span.ts';
import { ArticleContext, type Decided } from './context.ts';
import { namePlace } from './english.ts';
import type { Mention } from './mention.ts';
import { NameIndex, type Target } from './name_index.ts';
import { decide } from './resolve.ts';
import { scanNames } from './scan_names.ts';
import { scanSuffixes } from './scan_suffixes.ts';
import { scanShortened } from './shortened.ts';
import { listStandIns, listStems, scanStems } from './stems.ts';

/** Candidates shown for one name. */
const MOST_CANDIDATES = 12;

export function findPlaces(
	page: DraftPage,
	articles: readonly DraftArticle[],
	knowledge: Knowledge,
): DraftPlace[] {
	const index = new NameIndex(knowledge);
	return articles.flatMap((article) => findInArticle(page, article, index));
}

function findInArticle(page: DraftPage, article: DraftArticle, index: NameIndex): DraftPlace[] {
	const text = page.shadow;
	const spans = [...(article.title_span ? [article.title_span] : []), ...article.paragraphs];
	const wide_stems = listStems([...index.districts], index);
	const names = spans.map((span) => ({
		span,
		named: scanNames(text, span, index).filter((one) => !isStemOfCity(one, wide_stems, index)),
	}));
	const all = names.flatMap(({ named }) => named);
	const stems = listStems(listCounties(all, index), index);
	const mentions = names.flatMap(({ span, named }) => {
		const by_stem = [...named, ...scanStems(text, span, stems, named)];
		const known = [...by_stem, ...scanShortened(text, span, all, by_stem)];
		const by_suffix = scanSuffixes(text, span, known, index).filter(
			(mention) => !article.byline.join('').includes(mention.name),
		);
		return [...known.filter((mention) => !isAbsorbed(mention, by_suffix)), ...by_suffix];
	});
	const context = new ArticleContext(article, mentions, index);
	const setting = {
		text,
		index,
		is_recognised: page.marks.some(({ why }) => why === 'letter-digit'),
	};
	for (const mention of mentions.toSorted(
		(a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
	)) {
		context.decided.push(decideMention(mention, context, setting, { stems, wide_stems }));
	}
	const kept = context.decided.filter((one) => !isNoUnit(one));
	return group(page, article, kept, index);
}

/** Counties of the city that the article names; all of them where it names none. */
function listCounties(mentions: readonly Mention[], index: NameIndex): string[] {
	const named = mentions.flatMap(({ found }) =>
		found.flatMap(({ target: { code } }) =>
			code !== null && code.length >= 6 && index.isInCity(code) ? code.slice(0, 6) : [],
		),
	);
	return named.length > 0 ? [...new Set(named)] : [...index.districts];
}

/** 福田 is a district far away, and the stem of a town of the city: the town's before the district's. */
function isStemOfCity(
	{ form, found, name }: Mention,
	stems: ReadonlyMap<string, Target[]>,
	index: NameIndex,
): boolean {
	const is_far = found.every(({ target: { code } }) => code?.length === 6 && !index.isNear(code));
	return form === 'short' && is_far && stems.has(name);
}

/** A short name that a longer one begins with: 湘东 of 湘东工业园. */
function isAbsorbed({ form, span }: Mention, others: readonly Mention[]): boolean {
	return (
		form === 'short' &&
		others.some((other) => other.span.start <= span.start && span.end <= other.span.end)
	);
}

type Stems = { stems: ReadonlyMap<string, Target[]>; wide_stems: ReadonlyMap<string, Target[]> };

function decideMention(
	mention: Mention,
	context: ArticleContext,
	setting: Parameters<typeof decide>[2],
	{ stems, wide_stems }: Stems,
): Decided {
	if (mention.form !== 'suffix') {
		const decided = decide(mention, context, setting);
		return mention.form === 'stem' && mention.found.length > 0
			? { ...decided, ambiguity: 'variant' }
			: decided;
	}
	const own = listStandIns(mention, stems);
	const stand_ins = own.length > 0 ? own : listStandIns(mention, wide_stems);
	if (stand_ins.length === 0) return decide(mention, context, setting);
	const found = stand_ins.map((target) => ({ form: 'alias' as const, target }));
	const unit = decide({ ...mention, level: 'township', form: 'alias', found }, context, setting);
	return {
		...unit,
		mention: { ...mention, level: unit.target?.level ?? mention.level },
		ambiguity: 'variant',
		certain: unit.certain && own.length > 0,
		why: `the unit its stem names; ${unit.why}`,
	};
}

/** A unit's form with nothing near it in any list is a common noun (老厂区, 制种村); a town or village far away is told with the unit it lies in. */
function isNoUnit({ mention, candidates, target, is_stray }: Decided): boolean {
	return (
		mention.form === 'suffix' &&
		(mention.level === 'county' || is_stray === true) &&
		target === null &&
		candidates.length === 0
	);
}

function group(
	page: DraftPage,
	article: DraftArticle,
	decided: readonly Decided[],
	index: NameIndex,
): DraftPlace[] {
	const by_name = new Map<string, Decided[]>();
	for (const one of decided) {
		const surface = printSpan(page, one.mention.span);
		by_name.set(surface, [...(by_name.get(surface) ?? []), one]);
	}
	return [...by_name].map(([surface, ones]) => {
		const codes = new Set(
			ones.flatMap(({ target, certain }) =>
				certain && target ? [target.code ?? target.place] : [],
			),
		);
		const best =
			ones.find(({ certain, target }) => certain && target) ??
			ones.find(({ target }) => target) ??
			ones[0]!;
		const is_split = codes.size > 1;
		const spans: Span[] = ones.map(({ mention }) => mention.span);
		const has_marks = page.marks.some(
			({ span, why }) =>
				(why === 'unreadable' || why === 'letter-digit') &&
				span.start >= spans[0]!.start &&
				span.start < spans[0]!.end,
		);
		return {
			article: article.id,
			surface,
			span: spans[0]!,
			spans,
			level: best.target?.level ?? best.mention.level,
			code: is_split ? null : (best.target?.code ?? null),
			place: is_split ? null : (best.target?.place ?? null),
			ambiguity: best.ambiguity,
			candidates: best.candidates
				.slice(0, MOST_CANDIDATES)
				.map((target) => describe(target, index)),
			certain: best.certain && !is_split && !has_marks,
			why: is_split ? 'the article seems to mean different units by the name' : best.why,
			name_en: namePlace(best.mention.name, best.target),
		};
	});
}

function describe(target: Target, index: NameIndex): PlaceCandidate {
	const { code, place, name, source } = target;
	return { code, place, name, chain: code === null ? [] : index.listChain(code), source };
}
