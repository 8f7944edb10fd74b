import type { DraftPage, Span } from '../draft_page.ts';

/** What a sentence tells that an atlas of projects may cite. */
const FIGURE =
	/\d|[一二两三四五六七八九十百千]+(?:余|多)?(?:亿|万|个|家|公里|亩|米|吨|元|成|户|座|条|处)/;
const WORK =
	/新建|建成|改造|修复|治理|投入|投资|开工|动工|完工|竣工|投用|投产|启动|实施|推进|规划|扩建|整治|签订|引进|落户|建设|开通|通车|运营|铺设|绿化|清淤/;
const PLACE =
	/[\u3400-\u9fff](?:县|区|镇|乡|村|街道|社区|水库|河|湖|煤矿|园区|产业园|工业园|公园|高速|铁路|大桥)/;

/** An excerpt has at most so many sentences, and so many characters. */
const MOST_SENTENCES = 3;
const LONGEST = 240;

/** Runs of one to three sentences of a paragraph that name a figure, a work or a place; each sentence once. */
export function chooseQuotes(
	{ shadow }: Pick<DraftPage, 'shadow'>,
	paragraphs: readonly Span[],
	sentences: readonly Span[],
): Span[] {
	return paragraphs.flatMap((paragraph) => {
		const quotes: (Span & { count: number })[] = [];
		for (const sentence of sentences.filter(
			({ start, end }) => start >= paragraph.start && end <= paragraph.end,
		)) {
			const text = shadow.slice(sentence.start, sentence.end);
			const score = Number(FIGURE.test(text)) + Number(WORK.test(text)) + Number(PLACE.test(text));
			if (!/[。！？”]$/.test(text) || score < 2) continue;
			const last = quotes.at(-1);
			const joins =
				last?.end === sentence.start &&
				last.count < MOST_SENTENCES &&
				sentence.end - last.start <= LONGEST &&
				/^(?:其中|该|此|这|同时|目前|项目|工程|公园|园区)/.test(text);
			if (joins) {
				last.end = sentence.end;
				last.count++;
			} else quotes.push({ ...sentence, count: 1 });
		}
		return quotes.map(({ start, end }) => ({ start, end }));
	});
}
