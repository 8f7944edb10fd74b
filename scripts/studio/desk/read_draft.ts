import { z } from 'zod';
import type { Edits } from '../../../src/lib/domain/draft/accept/fields.ts';
import type { Draft } from '../../../src/lib/domain/draft/draft.ts';
import { spreadCards, type OpenList } from '../../../src/lib/domain/draft/open/keep_decisions.ts';
import { stripWhiteSpace } from '../../../src/lib/domain/reading/page_text.ts';
import { markFile, readFileText, type Rooms } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';

/** A draft as it lies in `drafts/<source>/`. */
export type DraftFolder = {
	source: string;
	/** The page as it was read. */
	page: string;
	plain: string;
	draft: Draft;
	edits: Edits;
	/** What each file is told from its older self by. */
	marks: Record<'page.txt' | 'draft.json' | 'open.json' | 'edits.json', string>;
};

const list = z.array(z.looseObject({}));
const draft_schema = z.looseObject({
	source: z.looseObject({}),
	articles: list,
	not_articles: list,
	dates: list,
	places: list,
	claims: list,
	sites: list,
	relations: list,
});
const open_schema = z.array(
	z.looseObject({ id: z.string(), blocks: z.boolean(), decision: z.string().nullable() }),
);
const carded_schema = z.looseObject({
	items: z.array(
		z.looseObject({ id: z.string(), asks: z.string(), candidates: z.array(z.unknown()) }),
	),
	cards: z.array(
		z.looseObject({ items: z.array(z.string()), decision: z.string().nullable().optional() }),
	),
});
const edits_schema = z.record(z.string(), z.unknown());

/** Throws a Refusal where there is no draft, or its files are no draft. */
export function readDraftFolder(rooms: Rooms, source: string): DraftFolder {
	const read = (name: string): string | null =>
		readFileText(rooms, { room: 'drafts', path: `${source}/${name}` });
	const page = read('page.txt');
	const draft = read('draft.json');
	const open = read('open.json');
	const edits = read('edits.json');
	if (page === null || draft === null || open === null) {
		throw new Refusal(
			404,
			'no-draft',
			`no draft of ${source}: drafts/${source}/ lacks ${page === null ? 'page.txt' : draft === null ? 'draft.json' : 'open.json'}; npm run draft makes it`,
		);
	}
	const name = (file: string): string => `drafts/${source}/${file}`;
	const items = spreadRead(parseJson(name('open.json'), open));
	return {
		source,
		page,
		plain: stripWhiteSpace(page),
		draft: {
			...(fit(name('draft.json'), draft_schema, parseJson(name('draft.json'), draft)) as object),
			open: fit(name('open.json'), open_schema, listItems(items)),
		} as unknown as Draft,
		edits:
			edits === null
				? {}
				: fit(name('edits.json'), edits_schema, parseJson(name('edits.json'), edits)),
		marks: {
			'page.txt': markFile(page),
			'draft.json': markFile(draft),
			'open.json': markFile(open),
			'edits.json': markFile(edits),
		},
	};
}

/** The list itself, or the list under `items`. */
function listItems(open: unknown): unknown {
	return Array.isArray(open) ? open : (open as { items?: unknown } | null)?.items;
}

/** What was decided of a card is decided of its items; a file without cards, as of before, is left as it is. */
export function spreadRead(open: unknown): unknown {
	return carded_schema.safeParse(open).success ? spreadCards(open as OpenList) : open;
}

function parseJson(name: string, text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Refusal(422, 'bad-draft', `${name}: expected JSON, found: ${reason}`);
	}
}

function fit<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
	const { data, error } = schema.safeParse(value);
	if (!error) return data as T;
	const { path, message } = error.issues[0]!;
	throw new Refusal(422, 'bad-draft', `${name} ${path.join('.')}: ${message}`);
}
