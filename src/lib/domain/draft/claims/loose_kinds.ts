/** Where a figure of money, people or places for them has a kind by its words alone, and where those words go with several kinds. */

import type { ClaimKind } from '../../schema/vocabulary.ts';

/** Money that is given: its name says so. 资金, 到位 and 补偿 go with what is put in or earned as well. */
const GIVEN =
	/债|贷|授信|额度|(?:专项|补助|补贴|奖补|奖励|扶持|帮扶|中央|省级?|上级|财政)(?:[\u4e00-\u9fff]{0,6})资金|(?:中央|省级?|上级|财政|政府)[^，。；]{0,6}(?:补助|补贴|奖补|拨款)/;

/** Who is counted and is paid by nobody for being there. */
const FOLK =
	/人次|人口|居民|村民|群众|市民|游客|旅客|乘客|观众|学生|师生|孩子|儿童|老人|患者|病人|住户|农户|毕业生|考生|学员|会员|读者|受益|惠及|受惠|服务|接待|覆盖|解决|保护|供水|用水|饮水|转移|搬迁|脱贫|低保|残疾|户籍|常住|签约|社员|人均/;
/** Who may be at work there. */
const WORK =
	/工人|职工|员工|务工|用工|在(?:家门口|岗|线)|作业|施工|上班|值守|驻点|种植|养殖|除草|采摘|清洗|打扫|护理|建设者|参与/;
const HIRED = /就业|务工|用工|岗位|吸纳|招工/;

/** `before` and `near`: the words of the clause up to the figure, and all of it. */
export function isLooseKind(kind: ClaimKind | null, before: string, near: string): boolean {
	switch (kind) {
		case 'funding':
			return !GIVEN.test(before);
		case 'people':
			return !FOLK.test(near) || WORK.test(near);
		case 'jobs':
			return !HIRED.test(near);
		case 'count':
			if (
				/(?:床位|学位|座位|餐位|铺位|泊位)[^，。；]{0,8}$/.test(before) ||
				/^[^，。；]{0,12}\d张/.test(near)
			)
				return true;
			return /(?:可|能)(?:同时)?(?:提供|容纳|供|停放?|接待|安置|满足)[^，。；]{0,6}$/.test(before);
		default:
			return false;
	}
}
