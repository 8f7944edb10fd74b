/** The figures of an article as claims, each with what is not certain of it. */

import { listFigures, type Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import { shiftSpan } from '../article_text.ts';
import type { ClaimDoubt, DraftDate } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import type { Knowledge } from '../knowledge.ts';
import type { SiteGroup } from '../sites/site_group.ts';
import { readDate } from './claim_date.ts';
import { listDoubts } from './claim_doubts.ts';
import { readKind, type KindReading } from './claim_kind.ts';
import { readRole, type RoleReading } from './claim_role.ts';
import type { Candidate } from '../ranking/candidate.ts';
import { listCandidates } from '../ranking/list_candidates.ts';
import { rankWithSeries, readSeries, settleSubject } from '../ranking/rank_subjects.ts';
import { findSubject } from '../subjects/claim_subject.ts';
import { findWords } from './claim_words.ts';
import { readAround } from './clause.ts';
import { doubtUnits } from './doubt_units.ts';
import { signFall } from './fall_words.ts';
import type { FoundClaim } from './found_claim.ts';
import { followSeries } from './follow_series.ts';
import { decideBySeries, isNear } from './decide_by_series.ts';
import { matchOnlySeries, matchSameValue, matchSeries } from './match_series.ts';
import { listClaimFigures } from './no_claim.ts';
import { nameSeries } from './series_name.ts';

/** A series is the one of a figure from this likeness of words on. */
const SURE = 0.8;

export function draftClaims(
	page: DraftPage,
	text: ArticleText,
	groups: readonly SiteGroup[],
	dates: readonly DraftDate[],
	knowledge: Knowledge,
): FoundClaim[] {
	const own_dates = dates.filter(({ article }) => article === text.article.id);
	const candidates = listCandidates(text, groups, knowledge);
	const found = text.sentences.flatMap((sentence) => {
		const all = listFigures(sentence.text);
		const figures = listClaimFigures(sentence.text, all).filter(
			(figure) => !isInPlaceName(sentence, figure),
		);
		return figures.map((figure) =>
			draftClaim(page, text, sentence, figure, groups, candidates, own_dates, knowledge),
		);
	});
	return doubtUnits(followSeries(found));
}

/** 五陵镇 and 三田安置区 hold no number. */
function isInPlaceName({ places }: SentenceText, { start, end }: Figure): boolean {
	return places.some((one) => one.start <= start && end <= one.end);
}

function draftClaim(
	page: DraftPage,
	text: ArticleText,
	sentence: SentenceText,
	figure: Figure,
	groups: readonly SiteGroup[],
	candidates: readonly Candidate[],
	dates: readonly DraftDate[],
	knowledge: Knowledge,
): FoundClaim {
	const around = readAround(sentence.text, figure.start, figure.unit_end);
	const kind = readKind(sentence.text, figure, around);
	const role = readRole(sentence.text, figure, around);
	const words = findWords(sentence.text, figure);
	const span = shiftSpan(sentence, words.start, words.end);
	const exact =
		page.plain.length === page.shadow.length
			? page.plain.slice(span.start, span.end)
			: [...page.plain].slice(span.start, span.end).join('');
	const said = sentence.text.slice(figure.start - around.before.length, words.end);
	const units = new Set(text.places.flatMap(({ code }) => code ?? []));
	const series = matchSeries(
		sentence.text.slice(words.start, words.end),
		kind.kind,
		kind.unit,
		units,
		knowledge,
	);
	const told = { text, sentence, figure, around, kind, series: readSeries(series) };
	const subject = settleSubject(
		decideBySeries(
			findSubject(text, sentence, figure, around, groups, knowledge),
			series,
			sentence.text.slice(words.start, words.end),
			kind.unit === 'count' ? sentence.text.slice(figure.unit_end, figure.unit_end + 12) : '',
			(claim) => isNear(claim, text, sentence, knowledge),
		),
		rankWithSeries(told, candidates, knowledge),
	);
	const alike = series.filter(({ claim }) => claim.about === subject.about);
	const same =
		role.role === 'earlier'
			? matchSameValue(subject.about, kind.kind, kind.unit, figure.value, knowledge)
			: [];
	const only =
		role.role === 'difference' || role.role === 'earlier'
			? []
			: matchOnlySeries(subject.about, kind.kind, kind.unit, knowledge);
	const of_subject = [same, alike, only].find((found) => found.length > 0) ?? [];
	const chosen = of_subject[0];
	const when = readDate(sentence, figure, around, dates, role.role);
	const slips = listSlips(page, sentence, figure);
	const doubts = listDoubts({ page, text, sentence, figure, around, kind, role, subject, slips });
	const is_series_doubtful = chosen !== undefined && chosen.score < SURE;
	const unsure: ClaimDoubt[] = [
		...doubts,
		...(is_series_doubtful ? (['series'] as const) : []),
		...(when.is_doubtful ? (['as_of'] as const) : []),
	];
	return {
		claim: signFall({
			article: text.article.id,
			exact,
			span,
			figure: shiftSpan(sentence, figure.start, figure.unit_end),
			kind: kind.kind,
			value: figure.value,
			value_to: figure.value_to,
			unit: kind.unit,
			qualifier: role.qualifier,
			...(role.is_forecast ? { forecast: true as const } : {}),
			role: role.role,
			...(role.is_fall ? { falls: true as const } : {}),
			about: subject.about,
			series: chosen?.claim.series ?? nameNewSeries(said, kind, role),
			as_of: when.as_of,
			as_of_words: when.as_of_words,
			unsure,
			certain: unsure.length === 0,
			why: [kind.why, role.why, subject.why].filter(Boolean).join('; '),
		}),
		earlier: of_subject.map(({ claim }) => claim),
		subjects: subject.candidates,
		by_grammar: subject.by_grammar ?? null,
		rivals: subject.rivals ?? [],
		together: subject.together ?? [],
		...(subject.instead_of === undefined ? {} : { instead_of: subject.instead_of }),
		slips,
		sentence,
	};
}

/** How much something changed, in percent, is no series of what changed. */
function nameNewSeries(said: string, { kind, unit }: KindReading, { role }: RoleReading): string {
	const name = nameSeries(said, kind);
	return role === 'difference' && unit === 'percent' ? `${name}-change` : name;
}

/** Digits that may be letters, seen by the reader of figures or by the reading of the page. */
function listSlips(page: DraftPage, sentence: SentenceText, figure: Figure): FoundClaim['slips'] {
	const span = shiftSpan(sentence, figure.start, figure.unit_end);
	const marks = page.marks
		.filter(
			({ span: at, why }) =>
				at.start < span.end && span.start < at.end && why !== 'width' && why !== 'traditional',
		)
		.map(({ span: at, reads }) => ({
			printed: [...page.plain].slice(at.start, at.end).join(''),
			reads,
		}));
	return [...marks, ...figure.slips.map(({ printed, reads }) => ({ printed, reads }))];
}
