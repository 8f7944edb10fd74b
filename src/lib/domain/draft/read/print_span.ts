import type { DraftPage, Span } from '../draft_page.ts';

/** What is printed there, without white space. */
export function printSpan(
	{ plain, shadow }: Pick<DraftPage, 'plain' | 'shadow'>,
	{ start, end }: Span,
): string {
	return plain.length === shadow.length
		? plain.slice(start, end)
		: [...plain].slice(start, end).join('');
}
