import { inEvery } from '../../../language/languages.ts';
import { joinList } from '../../../language/join_words.ts';
import { DEFAULT_THEMES, findTheme } from '../../../city/themes.ts';
import { SITE_KINDS } from '../../../schema/vocabulary.ts';
import type { CorrectionKind, Fault, Field, Values } from '../correction_kind.ts';
import { listChoices } from '../fields.ts';
import { findSite, listRests } from '../ground.ts';

/** Fields for themes are numbered from 1. */
function readThemes(values: Values): string[] {
	return Object.entries(values)
		.filter(([key, value]) => key.startsWith('theme-') && value !== '')
		.map(([, value]) => value);
}

/** `site`: its themes, the first of which colours its mark, and what it is. */
export const sort_kind: CorrectionKind = {
	find(id, ground) {
		const entry = findSite(id, ground);
		if (!entry) return null;
		const { name, themes, is, citations } = entry.value.properties;
		const known = ground.geo.city?.value.themes ?? DEFAULT_THEMES;
		const none = { value: '', label: { zh: '（没有）', en: '(none)' } };
		const choices = known.map((theme) => ({ value: theme.id, label: theme.name }));
		const themed = [...themes, ''].slice(0, known.length).map((value, at): Field => {
			const first = { zh: '第一主题（决定颜色）', en: 'First theme, which gives the colour' };
			const other = { zh: `第${at + 1}主题`, en: `Theme ${at + 1}` };
			return {
				key: `theme-${at + 1}`,
				label: at === 0 ? first : other,
				...{ input: 'choice', value, is_optional: at > 0 },
				choices: at === 0 ? choices : [none, ...choices],
			};
		});
		const kind: Field = {
			key: 'is',
			label: { zh: '是什么', en: 'What it is' },
			...{ input: 'choice', value: is, choices: listChoices(SITE_KINDS) },
		};
		return {
			name,
			what: { zh: '主题与类别', en: 'themes and kind' },
			page: { kind: 'site', id },
			fields: [kind, ...themed],
			rests: citations.slice(0, 1).flatMap((ref) => listRests(ref, ground)),
			...{ only_text: null, beside: [], subject: { kind: 'site', id } },
			describe: (values) =>
				inEvery((code) => {
					const named = readThemes(values).map((theme) => findTheme(known, theme).name[code]);
					const sort = SITE_KINDS[values['is'] as keyof typeof SITE_KINDS][code];
					return `${sort} · ${joinList(named, code)}`;
				}),
			findFaults: (values) =>
				themed.flatMap(({ key }, at): Fault[] => {
					const chosen = values[key] ?? '';
					const ahead = themed.slice(0, at).map((field) => values[field.key]);
					if (chosen === '' || !ahead.includes(chosen)) return [];
					const words = { zh: '这个主题已经选过。', en: 'This theme is chosen already.' };
					return [{ field: key, words }];
				}),
			buildChange: (values) => {
				const after = readThemes(values);
				const path = [...entry.path, 'properties'];
				return {
					file: entry.file,
					edits: [
						...(values['is'] === is ? [] : [{ path: [...path, 'is'], value: values['is'] }]),
						...(String(after) === String(themes)
							? []
							: [{ path: [...path, 'themes'], value: after }]),
					],
				};
			},
		};
	},
};
