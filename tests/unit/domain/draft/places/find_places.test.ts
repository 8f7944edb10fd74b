import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../../../../src/lib/domain/draft/places/find_places.ts';
import { buildPage } from '../../../../../src/lib/domain/draft/read/build_page.ts';
import { readText } from '../../../../../src/lib/domain/draft/read/read_text.ts';
import { splitArticles } from '../../../../../src/lib/domain/draft/split/split_articles.ts';
import type { Knowledge } from '../../../../../src/lib/domain/draft/knowledge.ts';
import { knowFolder } from '../newsroom_knowledge.ts';

const known = knowFolder('geo');

/** `surface=code`, or the atlas's id, or -; with ? where it is asked. */
function read(text: string, knowledge: Knowledge = known): string {
	const page = buildPage(readText(`某日见闻录\n\n\u3000\u3000${text}（周\u3000文）`));
	return findPlaces(page, splitArticles(page).articles, knowledge)
		.map(
			({ surface, code, place, certain }) =>
				`${surface}=${code ?? place ?? '-'}${certain ? '' : '?'}`,
		)
		.join(' ');
}

describe('which unit a name means', () => {
	test.each([
		[
			'the parent in the same phrase',
			'上栗县福田镇边塘村修好了路。',
			'上栗县=360322 福田镇=360322104 边塘村=360322104206',
		],
		[
			'the one before it in a list',
			'上栗县桐木镇、福田镇和东源乡都修好了路。',
			'上栗县=360322 桐木镇=360322102 福田镇=360322104 东源乡=360322202',
		],
		[
			'the county of another sentence',
			'上栗县今年修路。福田镇的路最长。',
			'上栗县=360322 福田镇=360322104',
		],
		[
			'never the last county of a round-up',
			'上栗县修路。芦溪县修桥。大田村修塔。',
			'上栗县=360322 芦溪县=360323 大田村=360302102203?',
		],
		[
			'a sentence that names another county first is asked',
			'上栗县修路。与浏阳市的客商合作，在福田镇开分社。',
			'上栗县=360322 浏阳市=430181 福田镇=360322104?',
		],
		[
			'a misprint of a unit of the parent is asked',
			'萍乡市安源区五陵镇大田村的果园丰收。',
			'萍乡市=3603 安源区=360302 五陵镇=360302102? 大田村=360302102203',
		],
		[
			'a stem with 片区',
			'上栗县桐木镇很美，桐木片区更美。',
			'上栗县=360322 桐木镇=360322102 桐木片区=360322102',
		],
		[
			'a list of stems',
			'上栗县的桐木、福田、东源等乡镇都修好了路。',
			'上栗县=360322 桐木=360322102 福田=360322104 东源=360322202',
		],
		[
			'a town without its rank, once it was named',
			'上栗县桐木镇很美。继桐木之后，桐木河边也修好了路。',
			'上栗县=360322 桐木镇=360322102 桐木=360322102 桐木河=-',
		],
		[
			'a street office without its double word',
			'安源区在白源街道修路。',
			'安源区=360302 白源街道=360302006',
		],
		['a station is no city', '从萍乡北站坐车去长沙。', '萍乡北站=- 长沙=4301'],
	])('%s', (_, text, places) => {
		expect(read(text)).toBe(places);
	});

	test('nothing is ever sent to a far county of the same name', () => {
		expect(read('五陵镇大田村的果园丰收。')).not.toMatch(/35\d{4}/);
	});
});

describe('words that are names elsewhere', () => {
	test.each([
		['满山樟树和铜鼓声里，永安是大家的心愿。', ''],
		['国家生态文明建设示范县的荣誉来之不易。', ''],
		['莲花盛开的时节，游客如织。', ''],
		['村民李山河和书记陈建峰说，王江也来了。', ''],
		['青山绿水之间，荒山披上绿装，农村变了样。', ''],
		['中心镇和行政村都通了公路，老旧小区改造完成。', ''],
		['萍乡市发改委和上栗县水利局联合发文。', ''],
		['中南大学与南昌工程学院签约。', ''],
		['产业转型升级示范区带动长江经济带发展。', ''],
		['这个制种村和建制村一样，拓宽村道，满足全村用水，全镇有电瓷之乡的美名。', ''],
		['施工高峰和用电高峰到来，保障迎峰度夏，复绿矿山，河湖清了。', ''],
		['配套公路和以上隧道通车，窄轨铁路上，煤气隧道窑点火，灌区支渠清淤。', ''],
		['江西宣和电瓷有限公司和农业银行萍乡分行签约。', ''],
	])('%s', (text, places) => {
		expect(read(text)).toBe(places);
	});
});

describe('names in no list', () => {
	test.each([
		['干部沿丹溪河巡查，走进白鹤寨煤矿。', '丹溪河=- 白鹤寨煤矿=-'],
		['新修的青石岭水库大坝下游，建起了云龙湖湿地公园。', '青石岭水库=- 云龙湖湿地公园=- 云龙湖=-'],
		['企业搬进虚构循环产业园，货车从319国道上虚构高速。', '虚构循环产业园=- 319国道=- 虚构高速=-'],
		['石门大桥通车，翠微山脚下的虚构安置小区也完工了。', '石门大桥=- 翠微山=- 虚构安置小区=-'],
	])('%s', (text, places) => {
		expect(read(text)).toBe(places);
	});
});

test('without a gazetteer the townships of the atlas are known, and villages are asked', () => {
	expect(read('上栗县桐木镇雅溪村的水清了。', { ...known, gazetteer: null, places: [] })).toBe(
		'上栗县=360322 桐木镇=360322102 雅溪村=-?',
	);
});

test('English names by pinyin and what the kind of place is called', () => {
	const page = buildPage(
		readText(
			'某日见闻录\n\n\u3000\u3000上栗县桐木镇的栗水河、泸溪河和枫林湾水库，都在湖南省浏阳市以东。（周\u3000文）',
		),
	);
	const names = findPlaces(page, splitArticles(page).articles, known).map(({ name_en }) => name_en);
	expect(names).toEqual([
		'Shangli County',
		'Tongmu Town',
		'Lishui River',
		'Luxi River',
		'Fenglinwan Reservoir',
		'Hunan',
		'Liuyang',
	]);
});
