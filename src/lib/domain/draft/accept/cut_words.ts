import type { Span } from '../draft_page.ts';

/** Words of a page by spans, which count characters (code points). */
export function buildCutter(plain: string): (span: Span) => string {
	const characters = [...plain];
	return ({ start, end }) => characters.slice(start, end).join('');
}

export function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
