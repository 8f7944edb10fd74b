/** Whether a sentence that names nothing goes on with the one thing that the article is about. */

import type { SentenceText } from '../article_text.ts';
import { findMainThing } from '../sites/main_thing.ts';
import type { SiteGroup } from '../sites/site_groups.ts';
import { BEGINS_DEED, stripOpeners } from './acts.ts';
import { tell, type SubjectInput, type Told } from './subject.ts';
import { listTopics } from './topics.ts';

/** Names of a thing's measures: 占地, 日处理能力. */
const MEASURE =
	/^(?:设计|计划|概算|估算|工程|项目|一期|地上|地下|其|主体|配套|平均|人均|最[大高深长]|实际|日|年|月)*(?:总?投资|造价|占地|用地|建筑面积|总面积|面积|全长|总长|路?长|宽|高|跨径|库容|总库容|坝高|装机|产值|产量|产能|处理能力|处理|供水|发电|规模|容量|床位|车位|停车位|学位|座位|展厅|展区|里程|红线宽度?|车道|线路|年产|客流量?|营业收入|销售额|税收|入住率|出租率|利用率|达标率|使用率|进度|工期)/;
/** What is done, had or held without saying by what. */
const HELD =
	/^(?:不?仅|还|也|又|均|都|可|能|能够|可以|共|已|将|拟|预计|计划)*(?:设有?|建有|内设|拥有|现有|有(?!关|人|的|些|序)|配有?|配备|配套|容纳|满足|供|接待|服务|覆盖|辐射|惠及|解决|吸纳|提供|节约|减少|缩短|改善|保障|灌溉|收治|开设|设置|布设|布置|陈列|展出|栽|种(?!粮|植大户)|养|存栏|出栏|加工|生产|处理|发电|供水|销往|实现|达到|完成|施工|动工|开工|竣工|投用|建成|投产|运行|分[两三四二]期)/;
const COUNTED =
	/^(?:第?[\d一二三四五六七八九十百两]+[余多几]?(?:[个家座条处项名所台辆套栋间层根米公里]|期))/;
/** Parts of a thing: 馆内, 桥面, 主楼. */
const PART =
	/^(?:[馆园厂院场区库桥坝楼站校店棚路渠河池]内|[馆园厂院场楼站校]里|主[楼体桥坝线干塔厂]|[桥路坝堤]面|坝体|坝顶|堤顶|两岸|沿线|沿途|全线|全程|全[厂园馆院校场长库桥路]|地[上下]|[一二三四五六七八九十]楼|大棚|展厅|车间|厂房|机组|桩基|桥墩|隧洞|溢洪道)/;
/** Only when, or how. */
const WHEN =
	/^(?:.{0,10}(?:\d+年|\d+月|\d+日|年初|年底|月底|月末|以来|之后|以后|后|之前|前|时|期间|季度|上半年|下半年|今年|去年|近日|日前|届时|建成后|投用后)|经过.{0,10}|按照.{0,10}|据.{0,10}|其中.*|总的来看)$/;

/** The sentence speaks on of the main thing: by its measures, its parts, what it has or what was done, and nothing else is named in its paragraph. */
export function readMain(input: SubjectInput): Told | null {
	const { text, sentence, named, figure, around } = input;
	const main = findMainThing(text, named);
	if (!main || hasOther(input, main)) return null;
	const until = figure.unit_end + around.after.length;
	const clauses = sentence.text.slice(0, until).split(/[，；：]/);
	if (!clauses.every((clause) => goesOn(clause))) return null;
	return tell(main.key, true, 'what the article is about; the sentence goes on with it');
}

function goesOn(clause: string): boolean {
	const own = stripOpeners(clause.replace(/^[“（]/, ''));
	return (
		own === '' ||
		[MEASURE, HELD, COUNTED, PART, WHEN, BEGINS_DEED].some((pattern) => pattern.test(own)) ||
		WHEN.test(clause)
	);
}

/** Another thing, a unit or a place is what this sentence speaks of, or what the paragraph last spoke of before it. */
function hasOther({ text, sentence, named, knowledge }: SubjectInput, main: SiteGroup): boolean {
	const at = text.sentences.indexOf(sentence);
	const first = text.sentences.findIndex((one) =>
		main.mentions.some((mention) => mention.sentence === one),
	);
	if (first < 0 || first > at) return true;
	const above = text.sentences
		.slice(0, at)
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.toReversed();
	const list = (one: SentenceText) =>
		listTopics(text, one, null, named, knowledge).filter(
			({ kind, is_subject, is_scene, certain }) =>
				is_subject && !is_scene && (certain || kind === 'unit'),
		);
	if (list(sentence).some(({ about }) => about !== main.key)) return true;
	const last = above.map(list).find((topics) => topics.length > 0);
	return last !== undefined && last.at(-1)!.about !== main.key;
}
