import { addRemark, putColon } from '../language/join_words.ts';
import type { Language, Localized } from '../schema/localized.ts';
import type { HereSection, Sureness } from './here.ts';

/** How surely, in one or two words; what is close by says how far, which is enough. */
export const SURENESS_WORDS: Record<Sureness, Localized> = {
	sure: { zh: '在内', en: 'inside' },
	edge: { zh: '相接', en: 'touching' },
	possible: { zh: '可能', en: 'possibly' },
	near: { zh: '附近', en: 'nearby' },
};

export type HereText = {
	/** First line. */
	title: string;
	sections: readonly HereSection[];
	/** System and its numbers, line by line. */
	readouts: readonly (readonly [name: string, numbers: string])[];
	readouts_title: string;
	/** How exact the systems are, and of when the data is. */
	notes: readonly string[];
};

/** The whole answer as plain lines, for a message or a report. */
export function formatHereText(
	{ title, sections, readouts, readouts_title, notes }: HereText,
	language: Language,
): string {
	const told = sections.flatMap(({ title: name, rows, notes: said }) => [
		'',
		name[language],
		...said.map((note) => note[language]),
		...rows.map((row) => {
			const how = addRemark(row.name[language], SURENESS_WORDS[row.sureness][language], language);
			return `- ${putColon(how, row.detail[language], language)}`;
		}),
	]);
	const systems = readouts.map(([name, numbers]) => `- ${putColon(name, numbers, language)}`);
	return [title, ...told, '', readouts_title, ...systems, '', ...notes, ''].join('\n');
}
