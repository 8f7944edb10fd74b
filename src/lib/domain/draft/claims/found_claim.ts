/** A claim as the steps of drafting hand it on. */

import type { SentenceText } from '../article_text.ts';
import type { DraftClaim } from '../draft.ts';
import type { KnownClaim } from '../knowledge.ts';

/** A claim with what the later steps need and the draft does not keep. */
export type FoundClaim = {
	claim: DraftClaim;
	/** Earlier claims it may go on with, the likeliest first. */
	earlier: KnownClaim[];
	/** Whom else it may be of. */
	subjects: string[];
	/** What the grammar told where it is asked and something else stands first. */
	by_grammar: string | null;
	/** What is about as likely as what stands first. */
	rivals: string[];
	/** Things it is told of together. */
	together: string[];
	/** What is printed where a character was read as another. */
	slips: { printed: string; reads: string }[];
	sentence: SentenceText;
	/** The unit that the grammar of the sentence told, where a series of before knew better. */
	instead_of?: string;
	/** It only says what another figure has become, and counts what that counts. */
	is_followed?: true;
};
