/** Whom or what a figure is of, as the steps that look for it tell it. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import type { SiteGroup } from '../sites/site_group.ts';
import type { Around } from '../claims/clause.ts';
import type { Topic } from './topic.ts';

export type SubjectReading = {
	about: string | null;
	certain: boolean;
	why: string;
	/** Others it may be of, the likeliest first. */
	candidates: string[];
	/** Things that the figure is told of together. */
	together?: string[];
	/** The unit that the grammar of the sentence told, where a series of before knew better. */
	instead_of?: string;
	/** The build of the sentence ties the figure to it: 总投资3亿元的某某工程. */
	is_bound?: boolean;
	/** What the grammar told where something else stands first. */
	by_grammar?: string | null;
	/** What is about as likely as what stands first. */
	rivals?: string[];
	/** A rank is told of it: whatever is the first of its kind is a thing. */
	is_ranked?: boolean;
};

export type Told = Omit<SubjectReading, 'candidates'>;

/** One figure with all that may tell whom it is of. */
export type SubjectInput = {
	text: ArticleText;
	sentence: SentenceText;
	figure: Figure;
	around: Around;
	/** Of the article, those with a name. */
	named: readonly SiteGroup[];
	/** Of these, those that may carry figures. */
	things: readonly SiteGroup[];
	/** Key of the one thing that the article is about; null where there is none. */
	main: string | null;
	/** Of the sentence, in its order. */
	topics: readonly Topic[];
	knowledge: Knowledge;
};

export function tell(about: string | null, certain: boolean, why: string): Told {
	return { about, certain: certain && about !== null, why };
}

/** How many different things and units the topics are of. */
export function countSubjects(topics: readonly Topic[]): number {
	return new Set(topics.map(({ about }) => about)).size;
}

/** The city, a county, a township or a village, not a thing in it. */
export function isUnit(about: string | null): boolean {
	return about === 'city' || /^\d{6,12}$/.test(about ?? '');
}
