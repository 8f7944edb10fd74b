/** What can be wrong with a file of the reader's own, and what is worth a word. Codes with data; words are for the page. */

import type { SourceId } from '../../geometry/systems/source_systems.ts';

/** Features are counted from 1, lines and columns of text too. Sizes are bytes. */
export type OwnProblem =
	| { code: 'empty' }
	| { code: 'too-large'; size: number; limit: number }
	| { code: 'too-many'; count: number; limit: number }
	| { code: 'unknown-kind' }
	| { code: 'bad-json'; line: number; column: number; is_truncated: boolean }
	| { code: 'not-geojson'; found: string }
	| { code: 'bad-geometry'; feature: number; found: string }
	| { code: 'bad-position'; feature: number; found: string }
	| { code: 'out-of-range'; feature: number; found: string; system: SourceId }
	| { code: 'bad-xml'; line: number | null; found: string }
	| { code: 'bad-zip' }
	| { code: 'zip-bomb'; size: number; limit: number }
	| { code: 'zip-without-layer'; names: string[] }
	| { code: 'bad-shapefile'; found: string }
	| { code: 'no-rows' }
	| { code: 'no-columns' }
	| { code: 'no-good-row'; line: number; found: string }
	| { code: 'no-geometry' }
	/** A datum from which nobody has published a way that holds here. `name`: as EPSG has it. */
	| { code: 'no-public-way'; epsg: number | null; name: string }
	/** A code that is not known here. */
	| { code: 'unknown-system'; found: string }
	| { code: 'no-position'; count: number; found: string }
	| { code: 'only-links'; count: number; links: string[] }
	| { code: 'no-plan-shape'; found: string };

/** Not wrong, but the reader should know. `feature`: the first one. */
export type OwnNote =
	| { code: 'heights-dropped'; count: number; feature: number }
	| { code: 'mixed-geometry'; kinds: string[] }
	| { code: 'without-geometry'; count: number; feature: number }
	| { code: 'bad-rows'; count: number; lines: number[] }
	| { code: 'markup'; count: number; feature: number }
	| { code: 'far-away' }
	| { code: 'other-layers'; names: string[] }
	/** Lines of one position, outlines of fewer than three. */
	| { code: 'too-short'; count: number; feature: number }
	/** `count` features lost `parts` that are empty or too short, and are drawn without. */
	| { code: 'parts-dropped'; count: number; feature: number; parts: number }
	| { code: 'rings-closed'; count: number; feature: number }
	/** `found`: where the first one lies, `lng, lat`. */
	| { code: 'some-far'; count: number; feature: number; found: string }
	| { code: 'outside-zone'; count: number; feature: number; system: SourceId }
	| { code: 'crs-unread'; found: string }
	| { code: 'foreign-members'; names: string[] }
	| { code: 'bad-bytes'; count: number; line: number }
	| { code: 'stray-quotes'; count: number; lines: number[] }
	/** Lines with fewer or more cells than the header; the first of each. */
	| { code: 'short-rows'; count: number; lines: number[] }
	| { code: 'long-rows'; count: number; lines: number[] }
	| { code: 'renamed-columns'; names: string[] }
	| { code: 'title-rows'; count: number; found: string }
	| { code: 'no-header' }
	| { code: 'mixed-systems'; names: string[] }
	/** `names`: "feature (how often)". */
	| { code: 'bad-positions'; count: number; names: string[]; found: string }
	| { code: 'bad-rings'; count: number; names: string[] }
	| { code: 'single-positions'; count: number; names: string[] }
	| { code: 'not-drawn'; count: number; kinds: string[] }
	| { code: 'point-values'; names: string[] }
	| { code: 'links'; count: number; links: string[] }
	| { code: 'files-read'; names: string[] }
	/** `said`: what the file itself names; null where it names none. */
	| { code: 'encoding'; said: string | null; used: string }
	| { code: 'lost-characters'; count: number; feature: number }
	| { code: 'cut-texts'; count: number; feature: number }
	| { code: 'unreadable-cells'; count: number; feature: number }
	| { code: 'fields-left-out'; names: string[] }
	| { code: 'deleted-rows'; count: number }
	| { code: 'no-table' }
	| { code: 'other-count'; shapes: number; rows: number }
	| { code: 'breaks-off'; count: number };

/** Thrown while a file is read; `problem` says what and where. */
export class OwnFileError extends Error {
	problem: OwnProblem;

	constructor(problem: OwnProblem) {
		super(problem.code);
		this.problem = problem;
	}
}

export const LIMITS = {
	/** A file, bytes. */
	file: 40_000_000,
	/** Features or rows. */
	features: 150_000,
	/** What a ZIP may unfold to, bytes. */
	unzipped: 200_000_000,
	/** How many times its own size a ZIP of more than a megabyte may unfold to. */
	ratio: 200,
} as const;
