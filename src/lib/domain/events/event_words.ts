/** What is new, in words. */

import { LANGUAGES, inEvery } from '../language/languages.ts';
import { joinClauses, joinSentences, putColon } from '../language/join_words.ts';
import { formatDay } from '../dates/format_edtf.ts';
import { STATUS_NOTE } from '../exports/note_words.ts';
import { formatClaimValue } from '../figures/format_value.ts';
import { nameClaim } from '../figures/name_claim.ts';
import { describeRelation } from '../figures/relation_words.ts';
import { namePublication } from '../reading/source_words.ts';
import type { Language, Localized } from '../schema/localized.ts';
import { STATUSES } from '../schema/vocabulary.ts';
import type {
	ChangeEvent,
	FigureEvent,
	ReportedClaim,
	ReportEvent,
	StatusEvent,
} from './change_event.ts';

export type EventWords = { title: Localized; summary: Localized };

export function describeEvent(event: ChangeEvent): EventWords {
	const words = inEvery((language) => describe(event, language));
	return {
		title: inEvery((language) => words[language].title),
		summary: inEvery((language) => words[language].summary),
	};
}

type Words = { title: string; summary: string };

function describe(event: ChangeEvent, language: Language): Words {
	switch (event.kind) {
		case 'report':
			return describeReport(event, language);
		case 'status':
			return describeStatus(event, language);
		case 'figure':
			return describeFigure(event, language);
		case 'correction': {
			const { field, before, after, why } = event.correction;
			const title = putName(event, field[language], language);
			return {
				zh: {
					title: `更正：${title}`,
					summary: `原来是“${before.zh}”，现在是“${after.zh}”。原因：${why.zh}`,
				},
				en: {
					title: `Correction: ${title}`,
					summary: `It said “${before.en}”, it now says “${after.en}”. Why: ${why.en}`,
				},
			}[language];
		}
	}
}

function describeReport(
	{ site, article, is_first, is_late }: ReportEvent,
	language: Language,
): Words {
	const name = site.properties.name[language];
	if (is_first) return { title: name, summary: site.properties.summary[language] };
	const publication = namePublication(article.source)[language];
	const day = formatDay(article.source.date, language);
	if (is_late) {
		return {
			zh: {
				title: `${name}：更早的报道`,
				summary: `${publication}（${day}）更早报道过${name}：《${article.title.zh}》；本图集后来才收入。`,
			},
			en: {
				title: `${name}: an earlier report`,
				summary: `${publication}, of ${day}, had reported on ${name} before: “${article.title.en}”. The atlas took it in later.`,
			},
		}[language];
	}
	return {
		zh: {
			title: `${name}：新的报道`,
			summary: `${publication}（${day}）又报道了${name}：《${article.title.zh}》。`,
		},
		en: {
			title: `${name}: reported again`,
			summary: `${publication}, of ${day}, reports again on ${name}: “${article.title.en}”.`,
		},
	}[language];
}

function describeStatus(event: StatusEvent, language: Language): Words {
	const [before, after] = [event.before, event.after].map(({ status, reported }) => ({
		word: STATUSES[status].label[language],
		day: formatDay(reported, language),
	})) as [{ word: string; day: string }, { word: string; day: string }];
	const note = event.note && `${STATUS_NOTE[language]}${event.note[language]}`;
	const words = {
		zh: `进度由“${before.word}”（${before.day}报道）变为“${after.word}”（${after.day}报道）。`,
		en: `The status went from “${before.word}” (reported on ${before.day}) to “${after.word}” (reported on ${after.day}).`,
	}[language];
	return {
		title: putName(event, after.word, language),
		summary: joinSentences([words, note ?? ''], language),
	};
}

function describeFigure(event: FigureEvent, language: Language): Words {
	const { claim } = event.reported;
	const value = formatClaimValue(claim, language);
	const told = putColon(nameClaim(claim, language), value, language);
	const { relation } = event;
	return {
		title: putName(event, told, language),
		summary: relation
			? describeRelation(relation.word, tell(relation.from), tell(relation.to), language)
			: `${told}${LANGUAGES[language].stop}`,
	};

	function tell({ claim: one, article }: ReportedClaim) {
		return { claim: one, publication: namePublication(article.source)[language] };
	}
}

function putName({ name }: ChangeEvent, words: string, language: Language): string {
	if (!name) return words;
	return joinClauses([name[language], words], language);
}
