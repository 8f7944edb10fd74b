/** Things that have no name and are told of as one thing: 一座冷库, 那条4公里长的支路, 老校区, 三期管网, 27路. Each is proposed by the words of the page, and asked. */

import type { ArticleText, SentenceText } from '../article_text.ts';
import type { SiteMention } from './site_mention.ts';

/** Last words of what is built and stands or runs somewhere. */
const THINGS =
	'[\\u4e00-\\u9fff]{0,7}(?:处理厂|加工厂|[水电窑砖纸药染茶糖酒瓷米]厂|工厂|[车水电泵驿补油]站|站点|处理站|处理点|公路|[马石支小山村干便隧铁土环机老产防]路|石板路|产业路|旅游路|通村路|盘山路|防火道|[轨步栈绿水]道|[石木索廊便步吊拱新老]桥|大桥|生产线|流水线|龙窑|[老小古旧新柴]窑|冷库|仓库|水库|[晒打]谷?场|水池|鱼塘|山塘|水塘|[水土河堤]坝|[水干支]渠|河堤|土堤|护岸|校舍|校区|院区|厂区|厂房|车间|工坊|作坊|磨坊|祠堂|古宅|老宅|宗祠|戏台|凉亭|茶亭|[古宝佛]塔|庙宇|古井|水井|机井|溶洞|码头|渡口|轨道|管网|管道|大棚|温室|基地|农场|果园|茶园|广场|食堂|营地|民宿|客栈|餐馆|小学|中学|学校|幼儿园|医院|卫生室|卫生院|[书农]屋|[文展礼大]厅|展馆|[校史陶]馆|博物馆|陈列馆|停车场|市场|集市|球场|驿站|楼房|大楼|[教宿综办研]学?[楼]|公寓|水车|光伏板?|风机|农家乐|夜校|家属院|小店|商店|超市|合作社|公园|步行街|老街|古街|市集|赛道|滑道|[变配]电站|储[罐气油粮]站|廊桥|支线|班线|主干道|候车亭|[监检]测站|县道|[村镇院]史馆|[\\u4e00-\\u9fff]{2}中心)';
const UNIT_WORDS = '(?:平方公里|平方米|立方米|千伏安|公里|千米|兆瓦|千瓦|公顷|亩|米|吨)';
const AMOUNT = `[约近]?[\\d.]+[余多]?[万千]?${UNIT_WORDS}`;
const MEASURED =
	'(?:总?长|占地|总?面积|建筑面积|宽|高|日处理|年产|投资|总投资|概算|可容纳|有\\d|设)';
const STOP =
	'(?=[，。；、：！？”）（]|$|[\\d装在位于由将年已可占全总呢吧有本今去明昨近拟开动竣投正仍还维是就至作也都用建])';

/** What a road does behind its name. */
const GOES = '(?=改了|拓|加宽|穿|连|通)';

const UNITS = ['township', 'village', 'hamlet'];

/** What is one of its kind by the words before it. `1`: the thing. */
const PATTERNS: readonly RegExp[] = [
	/** 一座冷库, 一条年产3万立方米的重组竹生产线, 这座小站, 那条老路. */
	new RegExp(
		`(?:(?<![每各这那])(?:另)?一|[这那该])(?:座|条|处|栋|口|所|幢|孔)(?:[^，。；：“”]{0,18}的)?(${THINGS})${STOP}`,
		'g',
	),
	/** 建了一家民宿, 合办了一个农场: what is opened, never where somebody works. */
	new RegExp(
		`(?:建|办|开|设|造|改成|打造)[起成了出过]*(?:另)?一[家间个片](?:[^，。；：“”]{0,18}的)?(${THINGS})${STOP}`,
		'g',
	),
	/** 有个建于上世纪90年代的家属院, 三号车间, 三江口村至茅店村的旅游路. */
	new RegExp(`有个(?:[^，。；：“”]{0,18}的)?(${THINGS})${STOP}`, 'g'),
	/(?<![\u4e00-\u9fff]第)([一二三四五六七八九十\d]{1,2}号(?:车间|厂房|生产线|仓库|井|窑|机组))(?=[正将已现今去，占建投年用])/g,
	new RegExp(`[村镇乡县]至[^，。；：“”]{2,12}[村镇乡县]的(${THINGS})(?:${STOP}|${GOES})`, 'g'),
	/** 建起1200平方米的加工车间, 还有6.5公里土堤. */
	new RegExp(`${AMOUNT}(?:长|宽)?的?(${THINGS})${STOP}`, 'g'),
	/** 能住900人的公寓: what is counted is what it can do. */
	new RegExp(
		`(?:能|可|可供|够)[\\u4e00-\\u9fff]{0,4}[约近]?\\d+[余多]?[万千]?[人户张间个名辆]的(${THINGS})${STOP}`,
		'g',
	),
	/** 加工车间设在邻近的官溪村. */
	new RegExp(`(?<=^|[，。；：“])(?:[该这那])?(${THINGS})(?=[设建选]在|选址|位于|坐落)`, 'g'),
	/** 对清泉村的老旧管网实施改造, 从乡政府到大丰村的盘山路. */
	new RegExp(
		`对[^，。；：“”]{0,18}的(${THINGS})(?:实施|进行|开展)[^，。；]{0,4}(?:改造|整治|修缮|翻修|加固|维修|更换|提升)`,
		'g',
	),
	new RegExp(`从[^，。；：“”]{2,10}到[^，。；：“”]{2,10}的(${THINGS})(?:${STOP}|${GOES})`, 'g'),
	/** 正在筹建的试验大厅建筑面积6800平方米. */
	new RegExp(
		`(?:[在筹新修改扩]建|投[用产]|启用|建成)中?的(${THINGS})(?:${STOP}|(?=${MEASURED}))`,
		'g',
	),
];
/** 第三小学的老校区, 二期冷库: another part of what was told of. */
const PARTS =
	/(?<=^|[，。；：的位将])((?:[老旧](?:校区|院区|厂区|厂房|馆舍|车站|站房)|[二三四五]期(?:工程|项目|管网|冷库|厂房|大棚|基地)?)|[\u4e00-\u9fff]{2,4}[二三四五]期(?:工程|项目)?)(?=[（将计预已在拟也占，总投于可是挤年建有正规位设全由被暂同作])/g;
/** 27路, by which a town knows a line of its buses. */
const LINE =
	/(?<![\d.第])(?<!\d[至—、])(\d{1,3}路)(?=公交|全[程长]|车|班|线路|开通|，|首末|由|从|将|日均|每)(?!口)/g;
/** 塘溪村的廊桥: after the place it lies in. */
const OF_PLACE = new RegExp(`^(?:的|(?=班线))(${THINGS})${STOP}`);
/** No thing by itself, whatever it ends with. */
const PLAIN =
	/^(?:其他|别的|这样|同样|相同|各|每|全|国内|现代化|绕|往|去|到|从|把|将|被|让)|全部|[接装拉放]进/;

/** In reading order, none inside another. */
export function findUnnamed(
	{ places, sentences }: ArticleText,
	sentence: SentenceText,
): SiteMention[] {
	const { text } = sentence;
	const is_staged = sentences.some((one) => /一期|分[两三四五]期/.test(one.text));
	const patterns = [...PATTERNS, ...(is_staged ? [] : [PARTS]), LINE];
	const of_places = sentence.places.flatMap(({ place, end }) => {
		const noun = UNITS.includes(place.level) ? OF_PLACE.exec(text.slice(end))?.[1] : undefined;
		return noun === undefined || PLAIN.test(noun)
			? []
			: [build(sentence, noun, text.indexOf(noun, end))];
	});
	const by_words = patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): SiteMention[] => {
			const noun = match[1]!.replace(/^.*的(?=..)/, '');
			const start = match.index + match[0].lastIndexOf(noun);
			const is_place = places.some(({ surface }) => surface === noun);
			if (noun.length < 2 || PLAIN.test(noun) || is_place) return [];
			return [build(sentence, noun, start)];
		}),
	);
	const found = [...of_places, ...by_words];
	return found
		.filter(
			(one, index) =>
				!found.some((other, at) => at < index && other.start < one.end && one.start < other.end),
		)
		.toSorted((a, b) => a.start - b.start);
}

/** By the place it lies in, where its clause or its sentence names one, and what it is. */
function build({ text, places }: SentenceText, noun: string, start: number): SiteMention {
	const end = start + noun.length;
	const near = places.filter(({ place }) => UNITS.includes(place.level));
	const place = near.findLast((one) => one.end <= start) ?? near.find((one) => one.start >= end);
	const name = place && !noun.startsWith(place.place.surface) ? place.place.surface + noun : noun;
	const is_next = place !== undefined && /^的?$/.test(text.slice(place.end, start));
	return {
		name,
		head: text.slice(Math.max(start, end - 4), end),
		is: 'place',
		start: is_next && place.end <= start ? place.start : start,
		end,
		is_named: true,
		is_plain: true,
		is_unnamed: true,
		is_proper: place !== undefined,
		is_unit_work: 'asked',
	};
}
