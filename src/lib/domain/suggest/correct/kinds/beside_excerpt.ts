import type { Item } from '../correction_kind.ts';
import type { FoundExcerpt } from '../ground.ts';

/** What else of an excerpt may be meant. */
export function listBeside(
	id: string,
	{ excerpt }: FoundExcerpt,
	but: 'quotation' | 'translation' | 'note',
): Item['beside'] {
	const notes = (excerpt.notes ?? []).map(({ about }, index) => ({
		kind: 'note',
		of: `note:${id}/${index + 1}`,
		what: { zh: `编者注“${about}”`, en: `the note on “${about}”` },
	}));
	return [
		{ kind: 'quotation', of: `quotation:${id}`, what: { zh: '引文', en: 'the quotation' } },
		{ kind: 'translation', of: `translation:${id}`, what: { zh: '译文', en: 'the translation' } },
		...notes,
	]
		.filter(({ kind }) => kind !== but)
		.map(({ of, what }) => ({ of, what }));
}
