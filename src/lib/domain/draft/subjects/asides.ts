/** Names that a sentence holds and does not speak of: where something is, with whom, who says it, what it was before. */

/** Before a name that is where, with whom or towards what, not of what. */
const ASIDE =
	/(?:根据|按照|围绕|针对|是|成为|跨|由|设在|建在|办在|坐落在|起于|止于|起自|覆盖|涉及|途经|辐射|地处|分布在|通往|发往|远销|进驻|入驻|落户|加入|位于|毗邻|距离?|离|与|和|同|跟|向|往|到|至|销往|流经|连接|来自|联合|通过|依托|借助|并入|接入|转移到|搬迁至|迁至|包括|引进|对接|携手|牵手|面向|服务|纳入|引入|参加|组建了?|引来了?|迎来了?|供应|供给|前身[是为]?|作为)$/;
/** After a name that only says where: 某某水库大坝下游的河道. */
const WHERE =
	/^(?:等(?=[^，。；]{0,8}\d)|(?:[一二三四五六七八九\d]+楼)?(?:会议[厅室]|报告厅|多功能厅|门口|现场)|(?:大坝)?(?:[上下]游|附近|周边|沿线|一带|[上里中](?:，|(?=[的设有]))|沿岸|两岸|旁|边(?![^，。]{0,2}建)|内|外|以[东南西北]|东侧|西侧|南侧|北侧|至|到|—))/;
/** 第三小学的老校区: the part is told of. */
const OTHER_PART =
	/^的(?:[新老旧原]|[\u4e00-\u9fff]{0,4}(?:校区|院区|厂区|厂房|仓库|宿舍|车间|基地|项目|工程|二期|一期))/;
/** Whom somebody works for who says something, of it or of something else: 公交公司营运部经理邹某说. Its head speaks of it. */
const SPEAKER =
	/^(?:的)?[^，。；：、]{0,14}(?:副总经理|部经理|副经理|主任|书记|[局站所队部科股处组班]长|秘书长|总监|主管|工程师|技术员|管理员|工作人员|工人|职工|员工|队员|社员|教师|老师|医生|护士)[^，。；：、的]{0,6}(?:介绍|表示|告诉|坦言|透露|解释|回忆|感慨|指着|算账|说)/;
/** What was there before it became something else: 由关闭多年的某某广场改造而成. */
const BECAME =
	/^(?:改造|改建|改扩建|升级|扩建|转型|发展|演变|改制|改组|整合)(?:提升|升级)?(?:而[成来]|成|为)/;
/** 记者从某某公司获悉, 某某中心提供的数据: whoever knows it. */
const SOURCE = /^(?:方面)?(?:处)?(?:获悉|了解到|得知|提供的|公布的|发布的|统计)/;
/** `before` and `after`: the sentence around a name. */
export function isAside(before: string, after: string): boolean {
	return (
		isBesides(before) ||
		isWhere(after) ||
		OTHER_PART.test(after) ||
		SPEAKER.test(after) ||
		SOURCE.test(after) ||
		(BECAME.test(after) && /[由从将把][^，。；]{0,12}$/.test(before))
	);
}

export function isBesides(before: string): boolean {
	return ASIDE.test(before);
}

export function isWhere(after: string): boolean {
	return WHERE.test(after);
}

/** 引进中南大学、某某研究所等: all of the list is aside. */
export function isListedAside(before: string): boolean {
	if (!before.endsWith('、')) return false;
	return /[，。；：][^，。；：、]{0,12}(?:引进|对接|携手|联合|依托|服务|与|和|同)[^，。；：]*$/.test(
		`，${before}`,
	);
}

/** 锅炉房改成了300平方米的 is told of whom the house is; `before`: up to a thing or a measure of it. */
export function isMadeOfAnother(before: string): boolean {
	const own = /[^，。；：]*$/.exec(before)![0].replace(/[约近]?\d[^，。；]*的$/, '');
	return /(?:改|变|换|腾)[造建]?[成为出]了?(?:约|近)?$/.test(own);
}
