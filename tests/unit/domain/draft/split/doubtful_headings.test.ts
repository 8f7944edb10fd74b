import { expect, test } from 'vitest';
import { buildPage } from '../../../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../../../src/lib/domain/draft/read/read_text.ts';
import { splitArticles } from '../../../../../src/lib/domain/draft/split/split_articles.ts';

const LONG = '这一段话写得很长，为的是让它比标题长，也比一行长，读的人一看就知道是正文。';
const P = `\u3000\u3000${LONG}`;

function split(lines: string[]) {
	const { articles, not_articles } = splitArticles(buildPage(readText(lines.join('\n'))));
	const told = articles.map(({ kind, title, subheads, byline, certain, paragraphs }) => ({
		...{ kind, title, subheads, byline, certain },
		count: paragraphs.length,
	}));
	return { told, left: not_articles };
}

test('one heading alone, long for a subhead, begins a report that follows unsigned; both ends are asked', () => {
	const { told } = split([
		'甲河治好了',
		'',
		P,
		P,
		'',
		'乙镇老码头点亮夜市',
		'',
		`${P}（周\u3000文）`,
	]);
	expect(told).toMatchObject([
		{ title: '甲河治好了', byline: [], certain: false },
		{ title: '乙镇老码头点亮夜市', byline: ['周文'], certain: false },
	]);
});

test('headings of one build are subheads, however long', () => {
	const { told } = split([
		'一本红皮账本',
		'',
		P,
		'',
		'堤：从“一冲就垮”到“能散步”',
		'',
		P,
		'',
		'水：一座小水库的“体检单”',
		'',
		`${P}（周\u3000文）`,
	]);
	expect(told).toMatchObject([{ title: '一本红皮账本', count: 3, certain: true }]);
	expect(told[0]!.subheads).toHaveLength(2);
});

test('of two lines that nothing tells apart, which is the title is asked', () => {
	const end = `${P}（周\u3000文）`;
	expect(split(['清水流进人家', '', '供水一体化工程投用', '', end]).told[0]?.certain).toBe(false);
	expect(split(['清水流进人家', '', '——甲镇供水走笔', '', end]).told[0]?.certain).toBe(true);
	expect(split(['甲镇连片整治——', '', '清水流进人家', '', end]).told[0]?.certain).toBe(true);
});

test('short reports under one head are no captions', () => {
	const item = '▲甲镇今年在乙村新造油茶林一千多亩，又改造了低产的林子六百多亩。';
	const { told } = split([
		'甲河治好了',
		'',
		`${P}（李\u3000明）`,
		'',
		'简讯',
		'',
		item,
		item,
		'（周\u3000文）',
	]);
	expect(told).toMatchObject([
		{ title: '甲河治好了' },
		{ kind: 'report', title: '简讯', count: 2, byline: ['周文'] },
	]);
});

test('a label of an advertisement takes its headline and text with it', () => {
	const { told, left } = split([
		'甲河治好了',
		'',
		`${P}（周\u3000文）`,
		'',
		'［广告］',
		'旺铺招租',
		'甲街商铺6间，水电齐全，租金面议。',
	]);
	expect(told).toHaveLength(1);
	expect(left.map(({ text }) => text).join()).toContain('甲街商铺');
});

test('an office that signs a notice is no headline of what follows', () => {
	const { told, left } = split([
		'甲路施工的通告',
		'',
		P,
		'\u3000\u3000甲市城市管理局',
		'',
		'乙河治好了',
		'',
		`${P}（周\u3000文）`,
	]);
	expect(told.map(({ title }) => title)).toEqual(['甲路施工的通告', '乙河治好了']);
	expect(left.map(({ text }) => text.trim())).toContain('甲市城市管理局');
});

test('a notice that an office signs stays a notice', () => {
	const notice = '因供水管网改造，3月20日8时至18时停水，请市民提前储水。';
	const { told, left } = split([
		...['甲河治好了', '', `${P}（周\u3000文）`, '', '●公\u3000告●', notice, '甲市供水有限公司'],
	]);
	expect(told).toHaveLength(1);
	expect(left.map(({ text }) => text)).toContain(notice);
});

test('rows with single gaps stay apart', () => {
	const { told } = split([
		'重点项目进度表',
		'',
		'1．甲水库加固\u3000甲县\u3000总投资4200万元\u3000进度73.8%',
		'2．乙河治理\u3000乙县\u3000总投资8600万元\u3000进度60%',
		'3．丙河治理\u3000丙县\u3000总投资3600万元\u3000进度30%',
		'',
		`${P}（周\u3000文）`,
	]);
	expect(told[0]).toMatchObject({ title: '重点项目进度表', count: 4 });
});

test('rows of a table are no headlines', () => {
	const { told } = split([
		'重点项目进度表',
		'',
		'项目名称\u3000\u3000\u3000总投资（万元）\u3000\u3000\u3000进度',
		'甲水库加固\u3000\u3000\u30004200\u3000\u3000\u300073.8%',
		'乙河治理\u3000\u3000\u30008600\u3000\u3000\u300060%',
		'',
		'丙河综合治理全线完工',
		'',
		`${P}（周\u3000文）`,
	]);
	expect(told[0]).toMatchObject({ title: '重点项目进度表', count: 3 });
});

test('so are labels of a number and two words', () => {
	const { told } = split([
		'甲县陶瓷：窑火越烧越旺',
		'本报记者\u3000周\u3000文',
		'',
		P,
		'',
		'一条链：从“散”到“聚”',
		'',
		P,
		'',
		'一把火：从“黑”到“绿”',
		'',
		P,
	]);
	expect(told).toMatchObject([
		{ title: '甲县陶瓷：窑火越烧越旺', subheads: ['一条链：从“散”到“聚”', '一把火：从“黑”到“绿”'] },
	]);
});

test.each([
	'值班主任\u3000周\u3000文\u3000\u3000责任编辑\u3000吴\u3000武',
	'一版编辑\u3000周\u3000文\u3000\u3000版面设计\u3000吴\u3000武\u3000\u3000审读\u3000郑\u3000王',
])('an editors’ line is no article: %s', (line) => {
	const { told, left } = split([line, '', '甲河治好了', '', P, `${P}（周\u3000文）`]);
	expect(told).toHaveLength(1);
	expect(left.map(({ text }) => text)).toEqual([line]);
});
