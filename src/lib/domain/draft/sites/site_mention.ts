/** One name in a sentence that may be a site's. */

import type { DraftSite } from '../draft.ts';

export type SiteMention = {
	/** As it stands in the sentence; a name, not 该项目. */
	name: string;
	/** Its last word: 治理工程, 合作社. */
	head: string;
	is: DraftSite['is'];
	/** In the sentence, characters. */
	start: number;
	end: number;
	/** It has a place, a brand or quotation marks of its own. */
	is_named: boolean;
	/** A kind of thing rather than a name: 15个农村污水处理站. */
	is_plain?: true;
	/** A lake, a mine or the like, found as a place. */
	is_thing?: true;
	/** Told of as one thing and without a name: 一座冷库. */
	is_unnamed?: true;
	is_village?: boolean;
	/** A place, a brand or quotation marks are part of it. */
	is_proper?: boolean;
	/** What a township or village does, without a name of its own; `asked` where it may be of the unit as well. */
	is_unit_work?: 'sure' | 'asked';
};
