import { buildFinding, type Check } from '../schema/geo_data.ts';

/** A translation that mends a misprint says what the page prints: `[printed: 绿水]`, or the page's words in full. */
export const checkMisprints: Check = (geo) =>
	geo.articles.flatMap((entry) =>
		entry.value.excerpts.flatMap(({ translation, notes }, index) => {
			const printed = [...translation.matchAll(/\[printed: ([^\]]+)\]/g)].map(
				([, words]) => words!,
			);
			return (notes ?? []).flatMap(({ kind, about }) => {
				if (kind !== 'misprint' || printed.some((words) => about.includes(words))) return [];
				const path = ['excerpts', index, 'translation'];
				const message = `expected [printed: …] with words of the misprint ${about}, found none`;
				return [buildFinding(entry, path, message)];
			});
		}),
	);
