import { findSilenceBand, SILENCES } from '../../history/silence.ts';
import { listVocabulary, type FilterSpec } from './filter_spec.ts';

export const SILENCE: FilterSpec = {
	name: { zh: '多久没有报道', en: 'Time since the last report' },
	note: null,
	is_long: false,
	of: () => [],
	ofDay: (reported, today) => [findSilenceBand(reported, today)],
	list: (_, language) => listVocabulary(SILENCES, language),
};
