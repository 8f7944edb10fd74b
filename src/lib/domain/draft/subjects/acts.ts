/** Words by which a clause does something, so that whoever does it need not be named again. */

/** What stands before the first word of a sentence or a clause and says nothing of whom it is. */
const OPENERS =
	/^(?:(?:与此同时|同时|此外|另外|目前|如今|现在|近年来|今年以来|今年|去年|前年|据介绍|据了解|据统计|截至目前|其中|为此|下一步|不仅如此|到目前为止)，?|还|又|也|并|则|再|已经?|共|累计|先后|全力|大力|积极|陆续|持续|新近|预计|计划|拟|将)*/;

/** Work that a unit, a firm or a project does. */
const DEEDS =
	'新建|改建|扩建|改扩建|修建|兴建|建成|建设|建起|建立|建造|改造|完成|修复|治理|清理|清退|拆除|铺设|种植|栽种|栽植|植树|投入|投资|投放|新增|增加|增设|加装|安装|更新|实施|推进|打造|引进|带动|吸纳|吸引|惠及|受益|发放|培训|流转|整治|疏浚|拓宽|硬化|绿化|帮助|帮扶|解决|促成|对接|组建|开发|开通|举办|开展|升级|转型|搬迁|安置|化解|盘活|获得|获评|获批|获|实现';
/** What only an office, a unit or a firm as a whole does, never a thing that was built. */
const RULES =
	'签订|签署|签约|下发|印发|出台|制定|争取|培育|召开|承办|举办|参加|表彰|评选|发放|拨付|选派|引导|组织|搭建|出资|安排|整合|招引|招商|申报|获批|认定|创建|承接|聘请|统筹|推广|推行|关停|清退|查处|引进|开展|落实|下拨|设立|发行';
export const BEGINS_DEED = new RegExp(`^(?:成功)?(?:${DEEDS}|${RULES})`);
export const BEGINS_RULE = new RegExp(
	`^(?:首次|率先)?(?:以[^，。；]{2,12}身份)?(?:成功|共|已)?(?:与[^，。；]{2,16})?(?:${RULES})`,
);

/** The words without what only opens them. */
export function stripOpeners(text: string): string {
	return text.slice(OPENERS.exec(text)?.[0].length ?? 0);
}
