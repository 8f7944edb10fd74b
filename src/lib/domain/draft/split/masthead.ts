import type { DraftSource, Leftover } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import { formatDay, readYear } from '../dates/days.ts';

const DATE =
	/(\d{4}|[〇零一二三四五六七八九]{4})[年\-./](\d{1,2}|[一二三四五六七八九十]{1,3})[月\-./](\d{1,2}|[一二三四五六七八九十]{1,3})日?/;
const PAPER =
	/([\u3400-\u9fff·]{2,10}?(?:日报|晚报|时报|晨报|商报|早报|周报|快报|新闻报|报|晚讯|晨讯|新讯|时讯|周刊|新闻))(?![\u3400-\u9fff]*[：:])/;
const PAGE = /第?([\dA-D]{1,3}|[一二三四五六七八九十]{1,3})版/;
const PAPER_WORD = /报道|报讯|通报|预报|海报|公报|本报|数字报/;

/** What the page says of itself, from its masthead and running heads. */
export function readMasthead(page: DraftPage, not_articles: readonly Leftover[]): DraftSource {
	const heads = not_articles
		.filter(
			({ why }) =>
				why.startsWith('masthead') ||
				why.startsWith('page number') ||
				why.startsWith('editors') ||
				why.startsWith('links'),
		)
		.map(({ span }) => page.shadow.slice(span.start, span.end));
	const dated = heads
		.map((text) => ({ text, match: DATE.exec(text) }))
		.find(({ match }) => match !== null);
	const date = dated?.match ? readDay(dated.match) : null;
	const without = heads.map((text) =>
		text.replace(DATE, ' ').replace(/星期[一二三四五六日天]/g, ' '),
	);
	const paper = without
		.map((text) => PAPER.exec(text)?.[1])
		.find((name) => name !== undefined && !PAPER_WORD.test(name));
	return {
		publication: paper ?? null,
		date,
		date_basis: date === null ? null : `masthead line of the page: ${dated!.text.slice(0, 40)}`,
		page_number:
			heads.map((text) => PAGE.exec(text)?.[1]).find((found) => found !== undefined) ?? null,
	};
}

function readDay([, year, month, day]: RegExpExecArray): string | null {
	return formatDay(readYear(year!), readYear(month!), readYear(day!));
}
