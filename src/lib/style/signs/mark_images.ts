/** A mark's sign as the name of an image, so that the map can draw it when it is first asked for. */

import type { Mark } from '../../domain/map_model/marks.ts';
import { formatTab } from '../../domain/map_model/tab_words.ts';
import { countDone } from '../../domain/map_model/work_share.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { THEMES, type Theme } from '../../domain/schema/vocabulary.ts';
import { buildMarkSign, chooseShape, type MarkShape } from './mark_signs.ts';
import type { Sign } from './sign.ts';

const PREFIX = 'mark';
const SHAPES: readonly MarkShape[] = ['pin', 'ring', 'badge', 'tab'];

/** `mark|badge|water|7|9|9`: shape, theme, finished, all, words. */
export function nameMarkImage(mark: Mark, done: ReadonlySet<string>, language: Language): string {
	const shape = chooseShape(mark);
	const share = mark.share ?? countDone(mark.site_ids, done);
	const count = String(share.total);
	const tab = mark.label ? formatTab(count, mark.label)[language] : count;
	const words = { pin: '', ring: '', badge: count, tab }[shape];
	return [PREFIX, shape, mark.theme, share.done, share.total, words].join('|');
}

/** null for an image that is none of ours. */
export function readMarkImage(name: string): { theme: Theme; sign: Sign } | null {
	const [prefix, shape_word, theme, done, total, words = ''] = name.split('|');
	const shape = SHAPES.find((word) => word === shape_word);
	if (prefix !== PREFIX || !shape || !isTheme(theme)) return null;
	return { theme, sign: buildMarkSign(shape, words, { done: Number(done), total: Number(total) }) };
}

function isTheme(word: string | undefined): word is Theme {
	return word !== undefined && word in THEMES;
}
