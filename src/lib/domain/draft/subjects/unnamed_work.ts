/** Something without a name is built, and what follows measures it: 建设一座污水处理厂，日处理能力1.5万吨. */

import { isUnit, type SubjectInput } from './subject.ts';

const BUILDS =
	/(?:(?:[新筹修兴]?建设?|开工|打造|规划|拟建|建成|建起|建有)了?一[座个条处所家栋期]|(?<![每各])一[座栋幢条处])(?![批月年])[\u4e00-\u9fff]{2,14}|(?:筹建|在建|[新正]?建设?|兴建|修建|扩建)(?:中)?的[\u4e00-\u9fff]{3,10}/g;
/** What only a thing that stands somewhere has. */
const MEASURE =
	/(?:占地|用地|建筑面积|面积|投资|概算|造价|全长|长|日处理|处理能力|能力|储|年产|产能|库容|装机|床位|学位|管网|楼|层)[^，。；]{0,10}$/;

/** Whether the figure may be of such a thing, where the unit, or a thing that is told of before it, was taken for its subject. */
export function mayBeOfUnnamed(
	{ sentence, figure, around, topics }: SubjectInput,
	about: string | null,
): boolean {
	if (isUnit(about) && figure.unit === 'kV') return true;
	if (about === null || !MEASURE.test(around.before)) return false;
	const lead = sentence.text.slice(0, figure.start);
	const found = [...lead.matchAll(BUILDS)].at(-1);
	if (!found || /[；。]/.test(lead.slice(found.index))) return false;
	const end = found.index + found[0].length;
	const is_named = topics.some(
		(topic) => topic.kind === 'site' && topic.about === about && topic.end > found.index,
	);
	return !is_named && end <= figure.start;
}
