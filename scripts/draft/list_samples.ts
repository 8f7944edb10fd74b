/** Figures whose subject a gold file tells, with what is seen of each whom they may be of. */

import { readArticle } from '../../src/lib/domain/draft/article_text.ts';
import { buildDraft } from '../../src/lib/domain/draft/build_draft.ts';
import { readKind } from '../../src/lib/domain/draft/claims/claim_kind.ts';
import { findWords } from '../../src/lib/domain/draft/claims/claim_words.ts';
import { readAround } from '../../src/lib/domain/draft/claims/clause.ts';
import { matchSeries } from '../../src/lib/domain/draft/claims/match_series.ts';
import type { DraftPage } from '../../src/lib/domain/draft/draft_page.ts';
import type { Knowledge } from '../../src/lib/domain/draft/knowledge.ts';
import { describe } from '../../src/lib/domain/draft/ranking/describe.ts';
import type { Sample } from '../../src/lib/domain/draft/ranking/fit_weights.ts';
import { addKnown, listCandidates } from '../../src/lib/domain/draft/ranking/list_candidates.ts';
import { readSeries } from '../../src/lib/domain/draft/ranking/rank_subjects.ts';
import { findSpan, matchArticle } from '../../src/lib/domain/draft/score/find_words.ts';
import type { Gold } from '../../src/lib/domain/draft/score/gold.ts';
import { matchSites } from '../../src/lib/domain/draft/score/match_sites.ts';
import { draftSites } from '../../src/lib/domain/draft/sites/draft_sites.ts';
import { groupSites } from '../../src/lib/domain/draft/sites/site_groups.ts';
import { listFigures } from '../../src/lib/domain/figures/figure.ts';
import { stripWhiteSpace } from '../../src/lib/domain/reading/page_text.ts';

/** In page order; a figure whose subject is not among the candidates teaches nothing and has none right. */
export function listSamples(
	page: DraftPage,
	gold: Gold,
	knowledge: Knowledge,
	date?: string,
): Sample[] {
	const draft = buildDraft(page, knowledge, { date });
	const ids = new Map(
		(gold.articles ?? []).flatMap((one) => {
			const found = matchArticle(page, one, draft.articles);
			return found ? [[one.id, found.id] as const] : [];
		}),
	);
	const read = draft.articles.map((article) => {
		const text = readArticle(page, article, draft.places);
		return { text, groups: groupSites(text, knowledge) };
	});
	const sites = read.flatMap(({ text, groups }) =>
		draftSites(text, groups, new Set(groups.map(({ key }) => key)), knowledge).map(
			({ site }) => site,
		),
	);
	const matched = matchSites(page, { ...draft, sites }, gold, ids);
	const names = new Map(
		[...matched].map(([one, site]) => [site.key, [one.match, one.key, one.name]]),
	);
	const golds = (gold.claims ?? []).map((claim) => ({
		claim,
		article: ids.get(claim.article),
		span: findSpan(page, stripWhiteSpace(claim.exact), null),
	}));
	return read.flatMap(({ text, groups }) => {
		const candidates = listCandidates(text, groups, knowledge);
		const units = new Set(text.places.flatMap(({ code }) => code ?? []));
		return text.sentences.flatMap((sentence) =>
			listFigures(sentence.text).flatMap((figure): Sample[] => {
				const at = sentence.span.start + figure.start;
				const told = golds.filter(
					({ claim, article, span }) =>
						article === text.article.id &&
						Math.abs(claim.value ?? Number.NaN) === figure.value &&
						span !== null &&
						span.start <= at &&
						at < span.end,
				);
				if (told.length === 0) return [];
				const around = readAround(sentence.text, figure.start, figure.unit_end);
				const kind = readKind(sentence.text, figure, around);
				const { start, end } = findWords(sentence.text, figure);
				const found = matchSeries(
					sentence.text.slice(start, end),
					kind.kind,
					kind.unit,
					units,
					knowledge,
				);
				const series = readSeries(found);
				const all = addKnown(candidates, [...series.keys()], knowledge);
				const input = { series, text, sentence, figure, around, kind };
				return [
					all.map((one) => ({
						features: describe(input, one, all),
						is_right: told.some(
							({ claim: { about } }) =>
								about === one.about || names.get(one.about)?.includes(about) === true,
						),
					})),
				];
			}),
		);
	});
}
