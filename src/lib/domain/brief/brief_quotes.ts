/** What the newspaper wrote about the sites of a brief, each excerpt once. */

import { BASE_LANGUAGE, inEvery } from '../language/languages.ts';
import { formatMisprints } from '../exports/note_words.ts';
import type { SiteExport } from '../exports/sites_geojson.ts';
import type { Localized } from '../schema/localized.ts';
import type { NumberedRow } from './brief_rows.ts';

export type BriefQuote = {
	/** Rows it is about. */
	numbers: number[];
	article: string;
	excerpt: string;
	/** The page's words. */
	exact: string;
	/** Ours. */
	translation: string;
	title: Localized;
	byline: string[];
	byline_role: 'author' | 'photographer';
	publication: Localized;
	/** ISO date. */
	date: string;
	date_basis: Localized;
	/** What the page's misprints in it should read; a line each. */
	misprints: Localized[];
};

/** The lead excerpt of every row, in the order of the rows; one that several sites share names them all. */
export function buildBriefQuotes(
	rows: readonly NumberedRow[],
	sites: readonly SiteExport[],
): BriefQuote[] {
	const by_id = new Map(sites.map((site) => [site.id, site]));
	const quotes = new Map<string, BriefQuote>();
	for (const { id, number } of rows) {
		const lead = by_id.get(id)?.properties.citations[0];
		if (!lead) continue;
		const key = `${lead.article}#${lead.excerpt}`;
		const known = quotes.get(key);
		if (known) known.numbers.push(number);
		else {
			const { article, excerpt, exact, translation, title, byline, byline_role } = lead;
			quotes.set(key, {
				...{ numbers: [number], article, excerpt, exact, translation, title, byline, byline_role },
				...{ publication: lead.publication, date: lead.date, date_basis: lead.date_basis },
				misprints: listMisprints(lead.notes),
			});
		}
	}
	return [...quotes.values()];
}

function listMisprints(notes: SiteExport['properties']['citations'][number]['notes']): Localized[] {
	const lines = inEvery((language) => formatMisprints(notes, language));
	return lines[BASE_LANGUAGE].map((_, index) => inEvery((language) => lines[language][index]!));
}

/** "1, 3–5": neighbouring numbers are joined. */
export function formatNumbers(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of numbers.toSorted((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && number === last[1] + 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
