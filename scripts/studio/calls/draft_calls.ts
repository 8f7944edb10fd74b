import { parsePrefix } from '../../../src/lib/domain/language/languages.ts';
import { z } from 'zod';
import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { readGeo } from '../../../src/lib/domain/reading/read_geo.ts';
import { acceptSource, prepareAccept } from '../desk/accept_source.ts';
import { draftText } from '../desk/draft_text.ts';
import { drawRings } from '../desk/draw_rings.ts';
import { readInput } from '../desk/proposed_file.ts';
import { readDraftFolder, spreadRead } from '../desk/read_draft.ts';
import { saveFiles } from '../desk/save_files.ts';
import { listDrafts, viewDraft } from '../desk/view_draft.ts';
import { readSourceId } from '../files/name_file.ts';
import { readFileText } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import type { Call } from './call.ts';
import { describeChange } from './file_calls.ts';

const text_schema = z.strictObject({
	text: z.string(),
	source: z.string().optional(),
	date: z.string().optional(),
});
const decide_schema = z.strictObject({
	source: z.string(),
	/** By the id of an item; null opens it again. */
	decisions: z.record(z.string(), z.string().max(20_000).nullable()),
	/** By the path of a field; null takes the edit away. */
	edits: z.record(z.string(), z.unknown()),
	/** Of the two files, as they were read. */
	marks: z.strictObject({ 'open.json': z.string(), 'edits.json': z.string() }),
});
const accept_schema = z.strictObject({ source: z.string(), dry: z.boolean() });

/** What there is to work on. */
export const atlasCall: Call = ({ rooms, day }) => {
	const files = loadGeoFromDisk(rooms.geo);
	const { geo } = readGeo(files);
	const sources = new Set(geo.sources.map(({ value }) => value.id));
	return {
		city: geo.city?.value.title ?? null,
		day: day(),
		files: Object.keys(files),
		drafts: listDrafts(rooms).map((source) => {
			try {
				const { draft } = readDraftFolder(rooms, source);
				const blocking = draft.open.filter(({ blocks }) => blocks);
				const decided = blocking.filter(({ decision }) => decision !== null).length;
				const is_accepted = sources.has(source);
				return { source, total: blocking.length, decided, is_accepted, problem: null };
			} catch (error) {
				const problem = error instanceof Error ? error.message : String(error);
				return { source, total: 0, decided: 0, is_accepted: false, problem };
			}
		}),
	};
};

export const draftCall: Call = ({ rooms, day }, { query }) =>
	viewDraft(rooms, readSourceId(query.get('source')), day());

export const ringsCall: Call = ({ rooms, day }, { query }) =>
	drawRings(loadGeoFromDisk(rooms.geo), parsePrefix(query.get('language') ?? undefined), day());

export const newDraftCall: Call = async ({ rooms }, { body }) => ({
	source: await draftText(rooms, readInput(text_schema, body)),
});

/** Keeps decisions and edits, and gives what the draft is now. */
export const decideCall: Call = async ({ rooms, day }, { body }) => {
	const { source: id, decisions, edits, marks } = readInput(decide_schema, body);
	const source = readSourceId(id);
	const path = `${source}/open.json`;
	const open = readFileText(rooms, { room: 'drafts', path });
	readDraftFolder(rooms, source);
	const list = spreadRead(JSON.parse(open!)) as {
		items: { id: string; decision: string | null }[];
	};
	const unknown = Object.keys(decisions).find((key) => !list.items.some((item) => item.id === key));
	if (unknown !== undefined) {
		throw new Refusal(422, 'no-item', `expected the id of an item of ${path}, found ${unknown}`);
	}
	const items = list.items.map((item) =>
		item.id in decisions ? { ...item, decision: decisions[item.id] } : item,
	);
	const kept = readDraftFolder(rooms, source).edits;
	const next = Object.fromEntries(
		Object.entries({ ...kept, ...edits }).filter(([, value]) => value !== null),
	);
	await saveFiles(rooms, [
		{ name: `drafts/${path}`, value: { ...list, items }, if_match: marks['open.json'] },
		{ name: `drafts/${source}/edits.json`, value: next, if_match: marks['edits.json'] },
	]);
	return viewDraft(rooms, source, day());
};

/** `dry`: what accepting would write, and what the check says of it. */
export const acceptCall: Call = async ({ rooms, day }, { body }) => {
	const { source: id, dry } = readInput(accept_schema, body);
	const source = readSourceId(id);
	const act = dry ? prepareAccept : acceptSource;
	const { accepted, prepared } = await act(rooms, source, day());
	return {
		open: accepted.open.length,
		missing: accepted.missing.map(({ path }) => path),
		left: accepted.left,
		touched: accepted.touched,
		problems: prepared?.problems ?? [],
		files: prepared?.files.map(describeChange) ?? [],
		written: !dry,
	};
};
