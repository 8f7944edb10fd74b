import { DEFAULT_THEMES } from '../../../../src/lib/domain/city/themes.ts';
import { expect, it } from 'vitest';
import { showTheme } from '../../../../src/lib/domain/map_model/show_theme.ts';
import type { Theme } from '../../../../src/lib/domain/schema/vocabulary.ts';

const themes: Record<string, Theme[]> = { a: ['ecology', 'water'], b: ['industry'] };
const listThemes = (id: string): Theme[] => themes[id] ?? [];
const marks = [
	{ id: 'm', theme: 'ecology' as Theme, site_ids: ['a', 'b'] },
	{ id: 'n', theme: 'industry' as Theme, site_ids: ['b'] },
];

it('with a theme asked for, a place of several shows that one', () => {
	expect(showTheme(marks, ['water'], listThemes, DEFAULT_THEMES).map(({ theme }) => theme)).toEqual(
		['water', 'industry'],
	);
	const line = { site_id: 'a', theme: 'ecology' as Theme };
	expect(showTheme([line], ['water'], listThemes, DEFAULT_THEMES)[0]?.theme).toBe('water');
});

it('with several, the first asked for; with none, all stay', () => {
	const shown = showTheme(marks, ['industry', 'water'], listThemes, DEFAULT_THEMES);
	expect(shown.map(({ theme }) => theme)).toEqual(['industry', 'industry']);
	expect(showTheme(marks, [], listThemes, DEFAULT_THEMES)).toEqual(marks);
});
