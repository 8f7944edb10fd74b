/** Figures of a township or a village as a whole: how many live there, how much land it has. The atlas carries none, so accepting leaves them out and says so. */

import type { DraftPlace } from '../draft.ts';
import { tell, type SubjectInput, type Told } from './subject.ts';
import type { Topic } from './topic.ts';

const LEVELS = ['township', 'village', 'hamlet'];
/** What is counted of a place and of nothing that stands in it. */
const OF_TOWN =
	/(?:(?<!安置|搬迁|惠及|服务|覆盖|受益|供应)(?:常住|户籍|总|农业|流动)?(?:人口|居民)(?=[约近共有达已超逾为]|$)|耕地(?:面积)?|林地(?:面积)?|山林|竹林|毛竹林|水田|国土面积|辖区面积|版图面积|森林面积|粮食(?:播种面积|总?产量)|村集体(?:经济)?[^，。；]{0,6}(?:增收|收入|收益))[^，。；]{0,8}$/;
/** All of a township is told of, whatever else the paragraph names; 全村 may be what an article is about under another name. */
const WHOLE_TOWN = /^(?:全|该)(?:乡|镇|街道)$/;
/** Another clause tells of something that is built or bought there. */
const BUILDS = /(?:打算|计划|将|拟|准备)[^，]*(?:投|建)/;
/** What somebody says of it, and rates of it that a work in it may have brought. */
const DOUBTFUL = /覆盖率|达标率|普及率/;

/** The township or village that the clause is of. What it does or has may be a thing of its own, so only what is counted of a place, or of all of it, is certain. */
export function readTown(input: SubjectInput, last: Topic): Told | null {
	const { sentence, figure, around } = input;
	if (last.about !== null || last.is_passing === true) return null;
	const place = findPlace(input, last);
	if (!place?.code || !place.certain) return null;
	const rest = sentence.text.slice(last.end, figure.start);
	const is_counted = OF_TOWN.test(around.before) && !/^的|[；。]/.test(rest);
	const is_whole =
		last.is_subject &&
		WHOLE_TOWN.test(sentence.text.slice(last.start, last.end)) &&
		!/^的|[；。]/.test(rest) &&
		!BUILDS.test(rest) &&
		!DOUBTFUL.test(rest) &&
		!sentence.places.some(({ start }) => start === last.end);
	return tell(
		place.code,
		is_counted || is_whole,
		`told of ${place.surface} as a whole, which carries no figures in the atlas`,
	);
}

/** The unit itself, or for 全乡 and 村里 the last of its level that was told of before. */
function findPlace({ text, sentence }: SubjectInput, topic: Topic): DraftPlace | null {
	const own = sentence.places.find(({ start, end }) => start < topic.end && topic.start < end);
	if (own) return LEVELS.includes(own.place.level) ? own.place : null;
	const word = sentence.text.slice(topic.start, topic.end);
	const is_village = word.includes('村');
	const at = sentence.span.start + topic.start;
	const before = text.places
		.filter(
			({ level, code }) =>
				code !== null && LEVELS.includes(level) && (level !== 'township') === is_village,
		)
		.flatMap((place) =>
			place.spans.filter(({ end }) => end <= at).map(({ end }) => ({ place, end })),
		)
		.toSorted((a, b) => b.end - a.end);
	const is_one = !is_village || new Set(before.map(({ place }) => place.code)).size === 1;
	return is_one ? (before[0]?.place ?? null) : null;
}
