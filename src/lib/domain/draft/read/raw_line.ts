/** A line as a format gave it, white space kept. */
export type RawLine = {
	text: string;
	role?: 'heading' | 'caption' | 'link';
	/** Of a heading: 1 for the largest. */
	level?: number;
	/** A new block, column or page begins: as an empty line before it. */
	is_block?: boolean;
};

/** Why a file cannot be drafted from, with what to do about it. For people: shown as it is. */
export class UnreadablePage extends Error {}
