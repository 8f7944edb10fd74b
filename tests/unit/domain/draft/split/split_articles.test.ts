import { describe, expect, test } from 'vitest';
import { buildPage } from '../../../../../src/lib/domain/draft/read/build_page.ts';
import { printSpan } from '../../../../../src/lib/domain/draft/read/print_span.ts';
import { readText } from '../../../../../src/lib/domain/draft/read/read_text.ts';
import { readMasthead } from '../../../../../src/lib/domain/draft/split/masthead.ts';
import { splitArticles } from '../../../../../src/lib/domain/draft/split/split_articles.ts';

function split(text: string) {
	const page = buildPage(readText(text));
	const { articles, not_articles } = splitArticles(page);
	return {
		page,
		articles: articles.map((article) => ({
			...article,
			texts: article.sentences.map((span) => printSpan(page, span)),
			quoted: article.quotes.map((span) => printSpan(page, span)),
		})),
		left: not_articles.map((one) => one.text),
		source: readMasthead(page, not_articles),
	};
}

const LONG = '这一段话写得很长，为的是让它比标题长，也比一行长，读的人一看就知道是正文。';

test('masthead, page heads, editors and advertisements are listed, and nothing is lost', () => {
	const { page, articles, left, source } = split(
		`虚构晚报\u30002024年6月10日\u3000星期一\u3000第03版\n□本版编辑 丁一 美编 王五\n04 民生\n\n甲河治好了\n\n\u3000\u3000${LONG}（周\u3000文）\n\n招聘启事\n\u3000\u3000诚聘司机，电话：13900000000。\n\n（下转第五版）`,
	);
	expect(source).toEqual({
		publication: '虚构晚报',
		date: '2024-06-10',
		date_basis: expect.stringContaining('虚构晚报'),
		page_number: '03',
	});
	expect(articles.map(({ title, byline }) => [title, byline])).toEqual([['甲河治好了', ['周文']]]);
	expect(left.length).toBe(6);
	const covered = [
		...articles.map(({ span }) => span),
		...splitArticles(page).not_articles.map(({ span }) => span),
	];
	expect(covered.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(page.shadow.length);
});

test('a kicker stands above the title, a dashed line below it', () => {
	const [article] = split(
		`清水入湘来\n甲乙丙工程全面完工\n——某地见闻\n\n\u3000\u3000${LONG}（周\u3000文）`,
	).articles;
	expect([article?.kicker, article?.title, article?.subtitle]).toEqual([
		'清水入湘来',
		'甲乙丙工程全面完工',
		'某地见闻',
	]);
});

test('a line that names the kind of piece stands below the title without a dash too', () => {
	const [article] = split(
		`旧厂房里飘出茶香\n甲城老街更新见闻\n\n\u3000\u3000${LONG}（周\u3000文）`,
	).articles;
	expect([article?.kicker, article?.title, article?.subtitle]).toEqual([
		null,
		'旧厂房里飘出茶香',
		'甲城老街更新见闻',
	]);
});

test('signs of the layout are no words: ▲ before a caption, ● around a notice', () => {
	const page = `甲乙丙工程完工\n\n\u3000\u3000${LONG}（周\u3000文）\n\n▲3月12日，村民在甲山上植树。\u3000\u3000李明\u3000摄\n\n●公\u3000告●\n因管网改造，3月20日停水一天，请提前储水。\n`;
	const { articles } = split(page);
	expect(articles.map(({ kind }) => kind)).toEqual(['report', 'caption']);
	const drafted = buildPage(readText(page));
	const { start } = articles[1]!.sentences[0]!;
	expect([...drafted.plain].slice(start, start + 3).join('')).toBe('3月1');
});

test('short headings inside a text that is signed at its end are subheads', () => {
	const { articles } = split(
		`甲乙丙工程完工\n\n\u3000\u3000${LONG}\n\n河清了\n\n\u3000\u3000${LONG}\n\n山绿了\n\n\u3000\u3000${LONG}（周\u3000文）\n\n丁戊己项目开工\n\n\u3000\u3000${LONG}（李\u3000明）`,
	);
	expect(articles.map(({ title, subheads, certain }) => [title, subheads, certain])).toEqual([
		['甲乙丙工程完工', ['河清了', '山绿了'], true],
		['丁戊己项目开工', [], true],
	]);
});

test('whole headlines of a round-up that nobody signs are titles, and asked', () => {
	const { articles } = split(
		`甲区新增公园八处\n\n\u3000\u3000${LONG}\n\n乙县丙镇农村公路提质改造\n\n\u3000\u3000${LONG}\n\n一、修路\n\n\u3000\u3000${LONG}`,
	);
	expect(articles.map(({ title, subheads, certain }) => [title, subheads, certain])).toEqual([
		['甲区新增公园八处', [], false],
		['乙县丙镇农村公路提质改造', ['一、修路'], false],
	]);
});

test('a caption inside a sentence is lifted out, and the broken sentence is never quoted', () => {
	const { articles } = split(
		`甲河公园建成开放\n\n\u3000\u3000${LONG}投资2亿元新建的公园从\n图为公园一角。周文摄\n荷花塘一直修到石桥村。后来又新建了3座桥。（李\u3000明）`,
	);
	expect(articles.map(({ kind, byline }) => [kind, byline])).toEqual([
		['report', ['李明']],
		['caption', ['周文']],
	]);
	expect(articles[0]?.certain).toBe(false);
	expect(articles[0]?.quoted.join()).not.toContain('投资2亿元新建的公园从');
});

test('print that breaks lines anywhere is joined again', () => {
	const text =
		'某日早上，工人们在甲河边把旧管道一段一段地换下来，又把新管道铺下去，忙了整整三个月，到了年底才完工。';
	const lines = Array.from({ length: Math.ceil(text.length / 14) }, (_, at) =>
		text.slice(at * 14, at * 14 + 14),
	);
	const [first, second] = split(
		[
			'甲河换新管',
			'本报记者汪淼',
			...lines,
			...lines,
			'乙桥通车了',
			'本报记者洪波',
			...lines,
			...lines,
		].join('\n'),
	).articles;
	expect([first?.title, first?.byline, second?.title]).toEqual([
		'甲河换新管',
		['汪淼'],
		'乙桥通车了',
	]);
	expect(first?.texts).toEqual([text, text]);
});

describe('sentences', () => {
	test.each([
		['他说：“水清了。鱼多了。”大家都笑。', ['他说：“水清了。鱼多了。”', '大家都笑。']],
		['“水清了。”村民刘桂生说。山也绿了。', ['“水清了。”村民刘桂生说。', '山也绿了。']],
		['这里（见图。）很美！真的？真的。', ['这里（见图。）很美！', '真的？', '真的。']],
	])('%s', (text, sentences) => {
		expect(
			split(`甲乙丙\n\n\u3000\u3000${LONG}${text}（周\u3000文）`).articles[0]?.texts.slice(1),
		).toEqual(sentences);
	});
});

test.each(['<script>alert(1)</script>\n\na b c d', '甲乙\n\n丙。', '1,2\n3,4'])(
	'%s is no article, and listed',
	(text) => {
		const { articles, left } = split(text);
		expect(articles).toEqual([]);
		expect(left.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
	},
);
