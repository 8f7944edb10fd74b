import type { Source } from '../../schema/source.ts';
import type { DraftSource } from '../draft.ts';
import type { FieldBook } from './fields.ts';

/** The file of the source; its hash comes from the proof. `day`: ISO, when the atlas takes it in. */
export function buildSource(id: string, draft: DraftSource, book: FieldBook, day: string): Source {
	const take = <T>(key: string, proposed: T | null, needed = true, form?: 'date' | 'source-kind') =>
		book.take<T>(`source.${key}`, proposed, { needed, ...(form ? { form } : {}) });
	const page = take('page', draft.page_number, false);
	const basis = draft.date_basis;
	const url = take<string>('url', null, false);
	const added_on = take('added_on', day, false, 'date');
	return {
		id,
		kind: take<Source['kind']>('kind', 'newspaper', true, 'source-kind') ?? 'newspaper',
		publication: {
			zh: take('publication.zh', draft.publication) ?? '',
			en: take<string>('publication.en', null) ?? '',
		},
		...(page ? { page } : {}),
		date: take('date', draft.date, true, 'date') ?? '',
		date_basis: {
			zh: take('date_basis.zh', basis === null ? null : '本版报头') ?? '',
			en: take('date_basis.en', basis === null ? null : 'The masthead of the page') ?? '',
		},
		...(url ? { url } : {}),
		...(added_on ? { added_on } : {}),
	};
}
