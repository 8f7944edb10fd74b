import { formatDay } from '../dates/format_edtf.ts';
import { joinClauses, joinList, quoteTitle } from '../language/join_words.ts';
import { SOURCE_LANGUAGE } from '../language/languages.ts';
import type { Localized } from '../schema/localized.ts';

/** Whose words a quotation is, in the language it is printed in: 《标题》，作者，报纸，日期. `date`: ISO. */
export function formatSourceCredit(piece: {
	title: Localized;
	byline: readonly string[];
	publication: Localized;
	date: string;
}): string {
	const { title, byline, publication, date } = piece;
	const names = joinList(byline, SOURCE_LANGUAGE);
	const parts = [quoteTitle(title[SOURCE_LANGUAGE], SOURCE_LANGUAGE), names];
	const day = formatDay(date, SOURCE_LANGUAGE);
	return joinClauses([...parts, publication[SOURCE_LANGUAGE], day], SOURCE_LANGUAGE);
}
