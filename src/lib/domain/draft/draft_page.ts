/** A page of text as the drafting steps read it. */

/** Characters (code points) of the page without white space, as `geo/offsets` counts them; the end is not included. */
export type Span = { start: number; end: number };

/** Why a character of the shadow is not the printed one, or may not be what was meant. */
export type MarkReason = 'letter-digit' | 'look-alike' | 'traditional' | 'width' | 'unreadable';

export type DraftMark = {
	span: Span;
	why: MarkReason;
	/** What the shadow has in its place. */
	reads: string;
};

export type DraftLine = {
	text: string;
	span: Span;
	/** Empty lines before it, or a break between columns, pages or blocks. */
	gap_before: number;
	/** Begins with white space, as first lines of paragraphs do. */
	is_indented: boolean;
	/** What the format says it is, where it has words for that. */
	role?: 'heading' | 'caption' | 'link';
	/** Of a heading: 1 for the largest. */
	level?: number;
};

export type DraftPage = {
	/** As printed, without white space. */
	plain: string;
	/** For matching: exactly one UTF-16 unit for each character of `plain`, so that spans index it. */
	shadow: string;
	lines: DraftLine[];
	marks: DraftMark[];
};
