import type { Status } from '../../schema/vocabulary.ts';
import type { DraftSite } from '../draft.ts';

const TO_COME =
	/计划|拟(?=[建投用于在])|打算|准备|筹[建备划]|规划|将(?=[^，。；]{0,12}[建改开办迁设])|下一步|明年|还要|要再|谋划|选址|商量/;

/**
 * How far a thing is likely to be of which no word says so, as the first answer to the question: on nine pages three of four such things were in use, and
 * those of a sentence of plans were planned.
 */
export function guessStatus(is: DraftSite['is'], sentence: string): Status {
	if (TO_COME.test(sentence)) return 'planned';
	return is === 'project' ? 'under-way' : 'operating';
}
