/** What the studio shows of a draft: the page with what was recognised, every question, and what is known already. */

import { readdirSync } from 'node:fs';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { acceptDraft } from '../../../src/lib/domain/draft/accept/accept_draft.ts';
import type { OpenItem } from '../../../src/lib/domain/draft/draft.ts';
import { buildCards } from '../../../src/lib/domain/draft/open/cards.ts';
import { nameSourceFile } from '../../../src/lib/domain/checks/sources.ts';
import type { DraftAnswer } from '../../../src/studio/api/answers.ts';
import { readSourceId } from '../files/name_file.ts';
import type { Rooms } from '../files/rooms.ts';
import { readDraftFolder, type DraftFolder } from './read_draft.ts';
import { readWorld } from './read_world.ts';

export function viewDraft(rooms: Rooms, source: string, day: string): DraftAnswer {
	const folder = readDraftFolder(rooms, source);
	const { draft, plain, edits } = folder;
	const files = loadGeoFromDisk(rooms.geo);
	const accepted = acceptDraft(draft, plain, source, edits, readWorld(files, day));
	return {
		source,
		page: folder.page,
		articles: draft.articles.map(({ id, title, span, sentences }) => ({
			id,
			title: title ?? id,
			span,
			sentences,
			excerpts: (accepted.fields.find(({ path }) => path === `articles.${id}.excerpts`)?.value ??
				[]) as [number, number][],
		})),
		recognised: listRecognised(folder),
		sites: draft.sites.map(({ key, name, sentence }) => ({ key, name, sentence })),
		edits,
		items: accepted.asked.toSorted((a, b) => a.span.start - b.span.start),
		cards: buildCards(draft),
		earlier: listEarlier(rooms, folder),
		fields: accepted.fields,
		missing: accepted.missing.map(({ path }) => path),
		left: accepted.left,
		touched: accepted.touched,
		marks: folder.marks,
		is_accepted: files[nameSourceFile(source)] !== undefined,
	};
}

function listRecognised({ draft }: DraftFolder): DraftAnswer['recognised'] {
	return [
		...draft.places.flatMap(({ spans, span }) =>
			(spans ?? [span]).map((one) => ({ kind: 'place' as const, span: one })),
		),
		...draft.claims.map(({ figure }) => ({ kind: 'claim' as const, span: figure })),
		...draft.dates.map(({ span }) => ({ kind: 'date' as const, span })),
		...draft.not_articles.map(({ span }) => ({ kind: 'text' as const, span })),
	];
}

/** Sources that have a folder of drafts. */
export function listDrafts(rooms: Rooms): string[] {
	return readdirSync(rooms.drafts, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && isSourceId(entry.name))
		.map(({ name }) => name)
		.sort();
}

function isSourceId(name: string): boolean {
	try {
		return readSourceId(name) === name;
	} catch {
		return false;
	}
}

/** The last decision on the same question about the same words in another draft; a translation is none. */
function listEarlier(rooms: Rooms, folder: DraftFolder): Record<string, string> {
	const known = new Map<string, string>();
	const name = ({ class: word, asks, words }: OpenItem): string =>
		`${word} ${word === 'site' ? asks.split('-')[0] : asks} ${words}`;
	for (const source of listDrafts(rooms)) {
		if (source === folder.source) continue;
		try {
			for (const item of readDraftFolder(rooms, source).draft.open) {
				if (item.decision !== null && item.class !== 'language')
					known.set(name(item), item.decision);
			}
		} catch {
			// A folder that is no draft has decided nothing.
		}
	}
	return Object.fromEntries(
		folder.draft.open.flatMap((item) => {
			const decision = known.get(name(item));
			return decision === undefined ? [] : [[item.id, decision] as const];
		}),
	);
}
