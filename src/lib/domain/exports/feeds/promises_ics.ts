import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { formatTag } from '../../city/format_tag.ts';
import { findTheme } from '../../city/themes.ts';
import { formatDay } from '../../dates/format_edtf.ts';
import {
	formatSuffix,
	isSourceLanguage,
	LANGUAGES,
	SOURCE_LANGUAGE,
} from '../../language/languages.ts';
import {
	joinClauses,
	joinList,
	putColon,
	quoteTitle,
	quoteWords,
} from '../../language/join_words.ts';
import type { DatedPromise } from '../../promises/list_promises.ts';
import type { Catalog } from '../../reading/catalog.ts';
import { namePublication } from '../../reading/source_words.ts';
import type { Language } from '../../schema/localized.ts';
import { formatMisprints, STATUS_NOTE } from '../note_words.ts';

const OURS = { zh: '', en: ' (translation ours)' } as const satisfies Record<Language, string>;

/** Below `/data/`; there is none while nothing dated is promised. */
export function nameCalendar(language: Language): string {
	return `promises${formatSuffix(language)}.ics`;
}

/**
 * iCalendar (RFC 5545): each promise is a day, the last of the time that the newspaper names. `page`: address of a page by its path; one that is
 * not whole is left out, as a calendar does not know where it came from.
 */
export function formatPromises(
	promises: readonly DatedPromise[],
	catalog: Catalog,
	language: Language,
	page: (path: string) => string,
): string {
	const { city } = catalog;
	const calendar = new ICalCalendar({
		name: { zh: `${city.title.zh}：承诺的日子`, en: `${city.title.en}: promised days` }[language],
		prodId: { company: city.tag.authority, product: 'atlas', language: LANGUAGES[language].tag },
	});
	for (const promise of promises) {
		const found = page(promise.path);
		const address = /^https?:/.test(found) ? found : null;
		calendar.createEvent({
			id: `${formatTag(city)}:${promise.id}/${language}`,
			start: new Date(`${promise.day}T00:00:00Z`),
			timezone: 'UTC',
			allDay: true,
			stamp: new Date(`${promise.added}T00:00:00Z`),
			summary: putColon(promise.name[language], promise.what[language], language),
			description: describe(promise, language, address),
			transparency: ICalEventTransparency.TRANSPARENT,
			categories: (promise.site?.properties.themes ?? []).map((theme) => ({
				name: findTheme(city.themes, theme).name[language],
			})),
			...(address && { url: address }),
		});
	}
	return calendar.toString();
}

function describe(promise: DatedPromise, language: Language, address: string | null): string {
	const { article, excerpt, span, is_vague, note } = promise;
	const { source } = article;
	const day = formatDay(promise.day, language);
	const reported = formatDay(source.date, language);
	const last = {
		zh: `报道所说的时间是${span.zh}，这里记在最后一天：${day}。`,
		en: `The report says ${span.en}; it stands here on the last day of that, ${day}.`,
	}[language];
	const vague = {
		zh: '报道没有说准是哪一天。',
		en: 'The report does not say exactly when.',
	}[language];
	const not_checked = {
		zh: `这是${reported}的报道；后来是否做到，要看以后的报道。`,
		en: `This was reported on ${reported}; whether it came to be is for later reports to say.`,
	}[language];
	const words = isSourceLanguage(language) ? excerpt.exact : excerpt.translation;
	const quotation = `${quoteWords(words, language)}${OURS[language]}`;
	return [
		quotation,
		joinClauses(
			[
				joinList(article.byline, SOURCE_LANGUAGE),
				quoteTitle(article.title[language], language),
				namePublication(source)[language],
				reported,
			],
			language,
		),
		...formatMisprints(excerpt.notes ?? [], language),
		last,
		...(is_vague ? [vague] : []),
		...(note ? [`${STATUS_NOTE[language]}${note[language]}`] : []),
		not_checked,
		...(address ? [address] : []),
	].join('\n');
}
