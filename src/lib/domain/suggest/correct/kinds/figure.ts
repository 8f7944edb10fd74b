import { LANGUAGE_CODES, SOURCE_LANGUAGE, inEvery } from '../../../language/languages.ts';
import { addRemark, joinList, putColon, quoteWords } from '../../../language/join_words.ts';
import { formatClaimValue } from '../../../figures/format_value.ts';
import { listClaims, type ListedClaim } from '../../../figures/list_claims.ts';
import { nameClaim } from '../../../figures/name_claim.ts';
import type { ArticleClaim, Claim } from '../../../schema/claim.ts';
import type { Localized } from '../../../schema/localized.ts';
import {
	CLAIM_ROLES,
	QUALIFIERS,
	UNITS,
	type ClaimRole,
	type Qualifier,
	type Unit,
} from '../../../schema/vocabulary.ts';
import type { TextEdit } from '../../texts/text_edit.ts';
import type { Change, CorrectionKind, Field, ItemPage, Values } from '../correction_kind.ts';
import { editTexts, findTextFaults, listChoices, listTextFields, readTexts } from '../fields.ts';
import { findExcerpt, findSite, listRests } from '../ground.ts';
import { findFigureFaults, findFigureObstacles, parseNumber } from './figure_words.ts';

const UNIT_CHOICES = listChoices({ ...UNITS, count: { zh: '（计数）', en: '(a count)' } });
const QUALIFIER_CHOICES = listChoices({
	...QUALIFIERS,
	exact: { zh: '确数', en: 'exact' },
	range: { zh: '范围', en: 'a range' },
});

/** The figure as the form has it. `forecast` follows from what is said of it. */
export function readClaim(claim: Claim | ArticleClaim, values: Values): Claim | ArticleClaim {
	const { value_to: _to, forecast: _forecast, ...rest } = claim;
	const qualifier = values['qualifier'] as Qualifier;
	const role = (qualifier === 'expected' ? 'planned' : values['role']) as ClaimRole;
	const is_forecast = qualifier === 'expected' || (claim.forecast && role === 'planned');
	const value_to = parseNumber(values['value_to']);
	return {
		...rest,
		...{ role, qualifier, unit: values['unit'] as Unit, label: readTexts(values) },
		value: parseNumber(values['value']),
		exact: (values['exact'] ?? '').replace(/\s/g, ''),
		...(value_to === null ? {} : { value_to }),
		...(is_forecast ? { forecast: true as const } : {}),
	};
}

/** With its words and what other languages call it, so that a change of either shows in all. */
function describe(claim: Claim | ArticleClaim): Localized {
	return inEvery((language) => {
		const others = LANGUAGE_CODES.filter((code) => code !== language);
		const beside = [claim.exact, ...others.map((code) => claim.label[code])];
		const said = beside.map((words) => quoteWords(words, language));
		const value = formatClaimValue(claim, language);
		const named = putColon(nameClaim(claim, language), value, language);
		return addRemark(named, joinList(said, language), language);
	});
}

function listFields(claim: Claim | ArticleClaim): Field[] {
	const write = (number: number | null | undefined): string =>
		number === null || number === undefined ? '' : String(number);
	const [label_zh, label_en] = listTextFields(claim.label);
	return [
		{
			key: 'exact',
			label: { zh: '原文里的字', en: 'Its words in the source' },
			input: 'line',
			language: SOURCE_LANGUAGE,
			value: claim.exact,
		},
		{
			key: 'value',
			label: { zh: '数值（基本单位）', en: 'Value, in base units' },
			input: 'number',
			value: write(claim.value),
			is_optional: claim.kind === 'award',
		},
		{
			key: 'value_to',
			label: { zh: '范围的上限', en: 'Upper end of a range' },
			input: 'number',
			value: write(claim.value_to),
			is_optional: true,
		},
		{
			key: 'unit',
			label: { zh: '单位', en: 'Unit' },
			input: 'choice',
			value: claim.unit,
			choices: UNIT_CHOICES,
		},
		{
			key: 'qualifier',
			label: { zh: '说得多确切', en: 'How it is hedged' },
			input: 'choice',
			value: claim.qualifier,
			choices: QUALIFIER_CHOICES,
		},
		{
			key: 'role',
			label: { zh: '是什么值', en: 'What it is' },
			input: 'choice',
			value: claim.role,
			choices: listChoices(CLAIM_ROLES),
		},
		{ ...label_zh!, label: { zh: '数的是什么（中文）', en: 'What is counted, in Chinese' } },
		{ ...label_en!, label: { zh: '数的是什么（英文）', en: 'What is counted, in English' } },
	];
}

/** Only what differs; in YAML a new property follows the one that it follows in the other files. */
function buildChange(
	{ claim, entry, path }: ListedClaim,
	after: Claim | ArticleClaim,
	values: Values,
): Change {
	const at = [...entry.path, ...path];
	const edits: TextEdit[] = editTexts(claim.label, values, [...at, 'label']);
	const places = {
		role: 'series',
		value: 'label',
		value_to: 'value',
		unit: 'value',
		qualifier: 'unit',
		forecast: 'qualifier',
		exact: 'qualifier',
	} as const;
	for (const [key, sibling] of Object.entries(places)) {
		const name = key as keyof typeof places;
		if (after[name] === claim[name]) continue;
		edits.push({ path: [...at, key], value: after[name], after: sibling });
	}
	return { file: entry.file, edits };
}

/** `id` of a claim, of a site or of an article. */
export const figure_kind: CorrectionKind = {
	find(id, ground) {
		const listed = listClaims(ground.geo).find(({ claim }) => claim.id === id);
		if (!listed) return null;
		const { claim, ref, subject } = listed;
		const excerpt = findExcerpt(ref.replace('#', '/'), ground);
		const site_id = subject.startsWith('site:') ? subject.slice(5) : null;
		const site = site_id === null ? null : findSite(site_id, ground);
		const fields = listFields(claim);
		const sentence = excerpt?.excerpt.exact ?? '';
		const at = `claim-${id}`;
		const page: ItemPage =
			site_id === null
				? { kind: 'article', id: ref.split('#')[0]!, at }
				: { kind: 'site', id: site_id, at };
		return {
			name: site?.value.properties.name ?? excerpt?.entry.value.title ?? claim.label,
			what: {
				zh: `数字“${claim.label.zh}”`,
				en: `figure “${claim.label.en}”`,
			},
			...{ page, fields, rests: listRests(ref, ground), only_text: null },
			beside:
				site_id === null
					? []
					: [{ of: `newer:${site_id}`, what: { zh: '有更新的报道', en: 'a newer report' } }],
			subject: { kind: 'claim', id },
			describe: (values) => describe(readClaim(claim, values)),
			findFaults: (values) => [
				...findTextFaults(fields, values),
				...findFigureFaults(readClaim(claim, values), values),
			],
			findObstacles: (values) => findFigureObstacles(readClaim(claim, values), sentence),
			buildChange: (values) => buildChange(listed, readClaim(claim, values), values),
		};
	},
};
