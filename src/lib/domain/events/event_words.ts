/** What is new, in words. */

import { formatDay } from '../dates/format_edtf.ts';
import { STATUS_NOTE } from '../exports/note_words.ts';
import { formatClaimValue } from '../figures/format_value.ts';
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
	const [zh, en] = [describe(event, 'zh'), describe(event, 'en')];
	return {
		title: { zh: zh.title, en: en.title },
		summary: { zh: zh.summary, en: en.summary },
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
			return language === 'zh'
				? {
						title: `更正：${title}`,
						summary: `原来是“${before.zh}”，现在是“${after.zh}”。原因：${why.zh}`,
					}
				: {
						title: `Correction: ${title}`,
						summary: `It said “${before.en}”, it now says “${after.en}”. Why: ${why.en}`,
					};
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
	if (language === 'zh') {
		return is_late
			? {
					title: `${name}：更早的报道`,
					summary: `${publication}（${day}）更早报道过${name}：《${article.title.zh}》；本图集后来才收入。`,
				}
			: {
					title: `${name}：新的报道`,
					summary: `${publication}（${day}）又报道了${name}：《${article.title.zh}》。`,
				};
	}
	return is_late
		? {
				title: `${name}: an earlier report`,
				summary: `${publication}, of ${day}, had reported on ${name} before: “${article.title.en}”. The atlas took it in later.`,
			}
		: {
				title: `${name}: reported again`,
				summary: `${publication}, of ${day}, reports again on ${name}: “${article.title.en}”.`,
			};
}

function describeStatus(event: StatusEvent, language: Language): Words {
	const [before, after] = [event.before, event.after].map(({ status, reported }) => ({
		word: STATUSES[status].label[language],
		day: formatDay(reported, language),
	})) as [{ word: string; day: string }, { word: string; day: string }];
	const note = event.note && `${STATUS_NOTE[language]}${event.note[language]}`;
	const words =
		language === 'zh'
			? `进度由“${before.word}”（${before.day}报道）变为“${after.word}”（${after.day}报道）。`
			: `The status went from “${before.word}” (reported on ${before.day}) to “${after.word}” (reported on ${after.day}).`;
	return {
		title: putName(event, after.word, language),
		summary: [words, note].filter(Boolean).join(language === 'zh' ? '' : ' '),
	};
}

function describeFigure(event: FigureEvent, language: Language): Words {
	const { claim } = event.reported;
	const value = formatClaimValue(claim, language);
	const told = `${claim.label[language]}${language === 'zh' ? '：' : ': '}${value}`;
	const { relation } = event;
	return {
		title: putName(event, told, language),
		summary: relation
			? describeRelation(relation.word, tell(relation.from), tell(relation.to), language)
			: `${told}${language === 'zh' ? '。' : '.'}`,
	};

	function tell({ claim: one, article }: ReportedClaim) {
		return { claim: one, publication: namePublication(article.source)[language] };
	}
}

function putName({ name }: ChangeEvent, words: string, language: Language): string {
	if (!name) return words;
	return language === 'zh' ? `${name.zh}，${words}` : `${name.en}, ${words}`;
}
