import { expect, test } from 'vitest';
import { listChoices } from '../../../src/studio/state/choices.ts';
import type { Question } from '../../../src/studio/state/question.ts';

test('the themes to choose from are the city’s own, by their own names', () => {
	const question = { kind: 'field', form: 'theme', asks: 'sites.s.themes', candidates: [] };
	const themes = [
		{ id: 'riverside', name: { zh: '河边', en: 'Riverside' }, look: 'water' },
	] as const;
	const choices = listChoices(question as unknown as Question, 'en', themes);
	expect(choices).toEqual([{ value: 'riverside', label: 'Riverside', detail: '', is_list: true }]);
});
