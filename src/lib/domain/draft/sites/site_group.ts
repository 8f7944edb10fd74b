/** One thing of an article with all that names it. */

import type { SentenceText } from '../article_text.ts';
import type { DraftSite } from '../draft.ts';
import type { SiteMatch } from './match_site.ts';
import type { UnitReading } from './site_unit.ts';

export type GroupMention = { sentence: SentenceText; start: number; end: number };

export type SiteGroup = {
	/** Id of a site that exists, else of name and place on the page: the same in every run. */
	key: string;
	name: string;
	head: string;
	is: DraftSite['is'];
	is_named: boolean;
	/** A kind of thing, or a place: whether it is a site is asked. */
	is_plain: boolean;
	/** A lake, a mine or the like, by its name alone. */
	is_thing: boolean;
	/** Told of as one thing and without a name: it stands for itself and makes no name of the article doubtful. */
	is_unnamed: boolean;
	/** A village: what is told there is of something in it. */
	is_village: boolean;
	/** It has a place, a brand or marks of its own; 窄轨铁路 has none. */
	is_proper: boolean;
	/** What a township or village does: whether its figures are of it for sure. */
	unit_work: 'sure' | 'asked' | null;
	/** Key of the thing it is only a part of; figures told of it are of that. */
	part_of: string | null;
	/** A kind, a body or a work that is only told of in passing: neither a site nor whom a figure is of. */
	is_passing: boolean;
	mentions: GroupMention[];
	match: SiteMatch;
	unit: UnitReading;
};

/** A village by its name alone, which carries no figures and is no site, or what is told of in passing. */
export function isNoSite({ is_village, is_passing, match }: SiteGroup): boolean {
	return (is_village || is_passing) && match.site === null;
}
