import { buildFinding, type Check } from '../schema/geo_data.ts';
import { formatFound } from '../schema/problem.ts';

/** What an editor's note is about stands in its excerpt. */
export const checkNotesAbout: Check = (geo) =>
	geo.articles.flatMap((entry) =>
		entry.value.excerpts.flatMap(({ exact, notes }, index) =>
			(notes ?? []).flatMap(({ about }, note) => {
				if (exact.includes(about)) return [];
				const path = ['excerpts', index, 'notes', note, 'about'];
				return [
					buildFinding(entry, path, `expected words of the excerpt, found ${formatFound(about)}`),
				];
			}),
		),
	);
