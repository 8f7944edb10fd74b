import type { PlaceLevel } from './levels.ts';
import type { Span } from '../draft_page.ts';
import type { NamedTarget, NameForm } from './name_index.ts';

/** A name as it stands in an article, before it is decided what it names. */
export type Mention = {
	span: Span;
	/** As the shadow has it. */
	name: string;
	level: PlaceLevel;
	form: NameForm | 'suffix' | 'stem';
	/** All that bear the name; none for a name that is in no list. */
	found: NamedTarget[];
	/** It is longer than a place that stands at its beginning (萍水湖湿地公园). */
	is_nested: boolean;
};
