/** Where a sentence speaks of a unit as a whole: by its name or by a word (全县, 该乡, 村里). */

import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { isBesides } from './asides.ts';
import { startsClause, UNITS } from './clause_start.ts';
import { findCounty } from './find_county.ts';
import type { Topic } from './topic.ts';

const WHOLE =
	/全市|我市|本市|全县|全区(?!域)|该县|该区|我县|我区|本县|县里|区里|县城|全乡|全镇|全村|全街道|这个[乡镇村]|该乡|该镇|该村|该街道|我乡|我镇|我村|乡里|镇里|村里|村集体/g;
/** 全县现有电瓷产业链企业 may be a figure of the trade, which may be a subject of its own. */
const INDUSTRY = /产业|行业|集群/;

/** 市水利局调度: what a city's office does the city does; who works there only speaks. */
const OFFICE =
	/(?<=^|[，。；：])市(?:水利|住建|交通|教育|民政|农业农村|卫健|文旅|商务|工信|城管|林业|生态环境|自然资源|发改|财政|人社)[\u4e00-\u9fff]{0,6}?[局委](?![局委]?(?:长|副|主任|党|有关|相关|负责|工作人员|[\u4e00-\u9fff]{0,4}[长任员师](?![期远途效足时命短势度])))/g;

export function listUnitTopics(
	text: ArticleText,
	sentence: SentenceText,
	things: readonly Topic[],
	knowledge: Knowledge,
): Topic[] {
	const wholes = [...sentence.text.matchAll(WHOLE)]
		.filter(({ index, 0: word }) => word !== '县城' || isSeat(sentence.text, index))
		.filter(({ index }) => !things.some(({ start, end }) => start <= index && index < end))
		.map((match) => buildWhole(text, sentence, match, knowledge));
	const offices = [...sentence.text.matchAll(OFFICE)]
		.filter(({ index }) => !things.some(({ start, end }) => start < index + 1 && index < end))
		.map((match) => buildWhole(text, sentence, match, knowledge));
	return [...wholes, ...offices, ...listUnits(sentence, things, knowledge)];
}

/** 县城 is told of where its clause begins with it, else it is where one goes. */
function isSeat(text: string, at: number): boolean {
	return (
		startsClause(text.slice(0, at)) &&
		!/^县城(?:[至到内里]|以?[东南西北]|周边)/.test(text.slice(at))
	);
}

/** 云渚县教育局局长介绍，全县…: the one county that the sentence names. */
function findOwnCounty({ text }: SentenceText, { districts }: Knowledge): string | null {
	const own = districts.filter(({ name }) => text.includes(name));
	return own.length === 1 ? own[0]!.code : null;
}

function buildWhole(
	text: ArticleText,
	sentence: SentenceText,
	match: RegExpExecArray,
	knowledge: Knowledge,
): Topic {
	const [word] = match;
	const before = sentence.text.slice(0, match.index);
	const is_object =
		isBesides(before) ||
		/^的?(?:平均|均值|水平)/.test(sentence.text.slice(match.index + word.length)) ||
		/(?:惠及|涉及|覆盖|遍布|占|占到|带动|辐射|服务)(?:了)?$/.test(before);
	const place = {
		kind: 'unit' as const,
		start: match.index,
		end: match.index + word.length,
		is_subject: !is_object,
		is_scene: false,
	};
	if (word.includes('市'))
		return { ...place, about: 'city', certain: !is_object, why: 'told of the whole city' };
	if (/[县区]/.test(word)) {
		const own = findOwnCounty(sentence, knowledge);
		const county = own ? { code: own, certain: true } : findCounty(text, sentence, knowledge);
		return {
			...place,
			about: county.code,
			certain:
				!is_object &&
				county.certain &&
				!INDUSTRY.test(sentence.text.slice(match.index, match.index + 16)),
			why: 'told of the whole county',
		};
	}
	return {
		...place,
		about: null,
		certain: false,
		why: 'told of a township or village, which carries no figures of its own',
	};
}

/** Units that begin a clause or have what follows as their own: 云渚县已建成. Those inside names, and all but the last of a chain, are left out. */
function listUnits(
	{ text, places }: SentenceText,
	things: readonly Topic[],
	{ city, districts }: Knowledge,
): Topic[] {
	return places.flatMap(({ place, start, end }, index): Topic[] => {
		if (!UNITS.includes(place.level)) return [];
		if (things.some((thing) => thing.start <= start && end <= thing.end)) return [];
		const next = places[index + 1];
		const is_chained =
			(next && next.start <= end) ||
			things.some((thing) => thing.start >= start && thing.start <= end + 1);
		const before = text.slice(0, findChainStart(places, index));
		const is_subject = startsClause(before);
		if (
			is_chained ||
			!is_subject ||
			isApposed(text, start, end) ||
			isBesides(before) ||
			/^(?:境内|附近|周边|以[东南西北]|段(?!落)|[东南西北](?=[站、，和]))/.test(text.slice(end))
		)
			return [];
		const county = districts.find((one) => one.code === place.code);
		const is_city =
			place.code !== null && place.code.slice(0, 4) === city.code && place.level === 'city';
		return [
			{
				kind: 'unit',
				about: is_city ? 'city' : (county?.code ?? null),
				start,
				end,
				is_subject: true,
				is_scene: false,
				certain:
					(is_city || county !== undefined) &&
					place.certain &&
					!(next && /^[、和与及]$/.test(text.slice(end, next.start))),
				why:
					county || is_city
						? `${place.surface} is what the clause is of`
						: `${place.surface} carries no figures of its own`,
			},
		];
	});
}

/** 石桥镇，临川县北大门，: what a town is said to be, right after its name alone. */
function isApposed(text: string, start: number, end: number): boolean {
	return (
		/(?:^|[，。；：】])[\u4e00-\u9fff]{2,6}[镇乡村]，$/.test(text.slice(0, start)) &&
		/^[\u4e00-\u9fff]{2,8}，/.test(text.slice(end))
	);
}

/** Where the chain of units that ends with this one begins: 银河镇 of 银河镇紫溪村. */
function findChainStart(places: SentenceText['places'], index: number): number {
	let { start } = places[index]!;
	for (const place of places.slice(0, index).toReversed()) {
		if (place.end === start && UNITS.includes(place.place.level)) ({ start } = place);
	}
	return start;
}
