/** What the studio's server answers. */

import type { Field } from '$lib/domain/draft/accept/fields.ts';
import type { OpenItem } from '$lib/domain/draft/draft.ts';
import type { Span } from '$lib/domain/draft/draft_page.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { Localized } from '$lib/domain/schema/localized.ts';
import type { Problem } from '$lib/domain/schema/problem.ts';
import type { Drawing } from '$lib/style/drawing.ts';

export type AtlasAnswer = {
	city: Localized | null;
	day: string;
	files: string[];
	drafts: {
		source: string;
		total: number;
		decided: number;
		is_accepted: boolean;
		problem: string | null;
	}[];
};

export type DraftAnswer = {
	source: string;
	page: string;
	articles: {
		id: string;
		title: string;
		span: Span;
		sentences: Span[];
		excerpts: [number, number][];
	}[];
	recognised: { kind: 'place' | 'claim' | 'date' | 'site' | 'text'; span: Span }[];
	items: OpenItem[];
	sites: { key: string; name: string; sentence: Span }[];
	earlier: Record<string, string>;
	/** What an editor set, by the path of a field. */
	edits: Record<string, unknown>;
	fields: Field[];
	missing: string[];
	left: { what: string; words: string }[];
	touched: { touched: number; total: number };
	marks: Record<string, string>;
	is_accepted: boolean;
};

export type ChangedFile = { name: string; mark: string; after: string | null; diff: string };

export type PreparedAnswer = { files: ChangedFile[]; problems: Problem[] };

export type AcceptAnswer = PreparedAnswer & {
	open: number;
	missing: string[];
	left: { what: string; words: string }[];
	touched: { touched: number; total: number };
	written: boolean;
};

export type Ring = {
	name: Localized;
	position: Position | null;
	radius_m: number | null;
	district: number | null;
};

export type RingsAnswer = { drawing: Drawing; rings: Record<string, Ring> };
