/** The atlas's words in codes of OC4IDS 0.9.5. */

import type { Status } from '../../schema/vocabulary.ts';

export type ProjectStatus = 'identification' | 'implementation' | 'completion' | 'maintenance';

/**
 * The phase that a reported status falls into; null where the codelist has none: work that stopped may go on, and an agreement in force is no
 * phase. `completion` is the hand-over of what was built, `maintenance` its use.
 */
export const PROJECT_STATUSES: Record<Status, ProjectStatus | null> = {
	planned: 'identification',
	starting: 'implementation',
	'under-way': 'implementation',
	'nearly-complete': 'implementation',
	complete: 'completion',
	operating: 'maintenance',
	'in-force': null,
	halted: null,
};

/** Codes of `projectSector` by the ids of the atlas's own themes. A theme that is missing here, or of a city's own list, has none that fits. */
export const PROJECT_SECTORS: Readonly<Record<string, string>> = {
	ecology: 'naturalResources',
	water: 'waterAndWaste',
	industry: 'economy',
	innovation: 'economy',
	transport: 'transport',
	rural: 'economy',
	tourism: 'cultureSportsAndRecreation',
};

/** What a report of a status says of the milestone it is. */
export const MILESTONE_STATUSES: Record<Status, 'scheduled' | 'met' | null> = {
	planned: 'scheduled',
	starting: 'met',
	'under-way': 'met',
	'nearly-complete': 'met',
	complete: 'met',
	operating: 'met',
	'in-force': 'met',
	halted: null,
};
