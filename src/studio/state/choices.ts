import {
	CLAIM_KINDS,
	CLAIM_ROLES,
	QUALIFIERS,
	SITE_KINDS,
	SOURCE_KINDS,
	STATUSES,
	UNITS,
} from '../../lib/domain/schema/vocabulary.ts';
import type { CityTheme } from '$lib/domain/city/themes.ts';
import type { Language, Localized } from '$lib/domain/schema/localized.ts';
import { m } from '../../lib/i18n/paraglide/messages.js';
import type { Question } from './question.ts';

export type Choice = {
	value: string;
	label: string;
	/** Chain and source. */
	detail: string;
	/** The field takes several; one is enough. */
	is_list: boolean;
};

const LISTS: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
	'site-kind': SITE_KINDS,
	'claim-kind': CLAIM_KINDS,
	'claim-role': CLAIM_ROLES,
	unit: UNITS,
	qualifier: QUALIFIERS,
	'source-kind': SOURCE_KINDS,
	status: Object.fromEntries(Object.entries(STATUSES).map(([key, { label }]) => [key, label])),
};

type Asked = Pick<Question, 'kind' | 'asks' | 'form' | 'candidates'>;

/** What may be chosen for a question, in the order of the keys 1 to 9. */
export function listChoices(
	question: Asked,
	language: Language,
	/** The city's own. */
	themes: readonly CityTheme[],
): Choice[] {
	const list =
		listName(question) === 'theme'
			? Object.fromEntries(themes.map(({ id, name }) => [id, name]))
			: LISTS[listName(question)];
	const candidates = question.candidates.map(({ value, label, source, chain }) => ({
		value,
		label: list?.[value]?.[language] ?? label,
		detail: [chain.join(' › '), source].filter((part) => part !== '').join(' · '),
		is_list: false,
	}));
	const known = new Set(candidates.map(({ value }) => value));
	const others = Object.entries(list ?? {}).flatMap(([value, words]) =>
		known.has(value)
			? []
			: [
					{
						value,
						label: words[language] || value,
						detail: '',
						is_list: question.form === 'theme',
					},
				],
	);
	const own = listOwn(question).filter(({ value }) => !known.has(value));
	return [...candidates, ...own, ...others];
}

function listName({ kind, asks, form }: Asked): string {
	if (kind === 'field') return form;
	if (asks.startsWith('status-')) return 'status';
	return { unit: 'unit', kind: 'claim-kind', role: 'claim-role' }[asks] ?? '';
}

/** Answers that are no candidate of the page: that it is so, or that it is a new one. */
function listOwn({ kind, asks, candidates }: Asked): Choice[] {
	const say = (value: string, label: string): Choice[] => [
		{ value, label, detail: '', is_list: false },
	];
	if (kind === 'field') return [];
	if (asks.startsWith('match-')) return say('new', m.studio_new_site());
	if (asks.startsWith('site-') || asks === 'claim' || asks === 'leftover') {
		return say('yes', m.studio_yes());
	}
	return candidates.length === 0 && (asks === 'article' || asks === 'kind-of-article')
		? say('yes', m.studio_yes())
		: [];
}
