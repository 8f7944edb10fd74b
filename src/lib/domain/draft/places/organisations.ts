/** Names that belong to firms, offices and schools, and are no places then. */

const ENDS = [
	'有限责任公司|股份有限公司|有限公司|分公司|公司|集团|银行|信用社|合作社|联合社|协会|学会|商会|联盟|基金会|研究院|研究所|设计院|工程院|科学院',
	'大学|学院|学校|中学|小学|职校|幼儿园|医院|卫生院|博物馆|图书馆|文化馆|纪念馆|法院|检察院|派出所|交警|公安',
	'政府|人大|政协|党委|县委|市委|区委|省委|镇委|纪委|团委|工委|管委会|委员会|指挥部|办事处|联合会|供电|税务|报社|日报|晚报|电视台|广播',
	'钢铁|电力|石化|水务|科技|机械|制造|装备|建材|陶瓷|食品|药业|农业科技|文旅|城投|实业|股份',
].join('|');
const OFFICES =
	'发改|财政|教育|水利|住建|交通运输|交通|农业农村|农业|林业|自然资源|生态环境|环保|文旅|文化|卫健|民政|应急管理|应急|统计|审计|市场监管|公安|司法|人社|科技|工信|商务|气象|水文|乡村振兴|行政审批|城管|河长';

/** Signs that a name of an organisation does not have. */
const NO_NAME = /[，。！？；：、“”（）\s的了在和与从向对把被将是等及已正为]/;

const OWN_NAME = new RegExp(
	`^[^，。！？；：、“”\\s的了在和与从向对把被将是等及已正为]{0,14}?(?:${ENDS})`,
	'u',
);
const OFFICE = new RegExp(
	`^(?:市|县|区|省|镇|乡)?(?:${OFFICES})(?:局|委|厅|办|部门|站|所|中心|委员会)?|^(?:县|市|区|省)?(?:委|政府|人大|政协|纪委)(?![\\u3400-\\u9fff]*[河湖山村])`,
	'u',
);

/** 宣和电瓷有限公司, 沙洲分行: a firm's own name may have any sign but those of a sentence. */
const FIRM =
	/^[^，。！？；：、“”（）\s的了在]{2,12}?(?:股份|有限责任|有限)公司|^市?[\u4e00-\u9fff]{0,4}?[分支]行/u;

/** What follows a name makes it the name of an office of that unit (上栗县水利局). */
export function isOffice(after: string): boolean {
	const office = OFFICE.exec(after)?.[0];
	return (
		office !== undefined &&
		(/(?:局|委|厅|办|部门|站|所|中心|委员会|政府|人大|政协)$/u.test(office) ||
			/^(?:局|委|厅)/u.test(after.slice(office.length)))
	);
}

/** What follows a short name makes it part of the name of an organisation (安源钢铁有限公司). */
export function isOrganisation(after: string): boolean {
	if (/^[一两三多几数某][家个所]/.test(after)) return false;
	if (FIRM.test(after)) return true;
	const found = OWN_NAME.exec(after)?.[0];
	return found !== undefined && !NO_NAME.test(found);
}
