import { addRemark } from '../language/join_words.ts';
import type { ArticleClaim, Claim } from '../schema/claim.ts';
import type { Language } from '../schema/localized.ts';
import { CLAIM_ROLES } from '../schema/vocabulary.ts';

type Named = Pick<Claim | ArticleClaim, 'label' | 'role' | 'qualifier' | 'forecast'>;

/** What a claim counts; what was before, only changed or is still planned is not taken for what there is. */
export function nameClaim({ label, role, ...claim }: Named, language: Language): string {
	const says_itself = role === 'planned' && (claim.qualifier === 'expected' || claim.forecast);
	if (role === 'reported' || says_itself) return label[language];
	return addRemark(label[language], CLAIM_ROLES[role][language].toLowerCase(), language);
}
