/** Names of units without their rank that are also words, or stand inside words. */
const WORDS = new Set(
	'莲花 铜鼓 樟树 永安 新华 和平 朝阳 东方 长安 太平 安宁 大同 平安 红旗 凤凰 桃源 青山 东山 南山 西山 金山 宝山 石门 大通 新城 中山 永康 兴隆 昌盛 富源 永丰 兴国 大安 白银 安康 泰安 黄山 东海 南海 海东 海西 海北 海南 中原 和县 江北 江南 江东 城中 城东 城西 城南 城北 河东 河西 河北 河南 大城 开平 高明 文安 大方 江口 湖口 石城 高平 通道 龙山 龙门 天长 明光 长治 信宜 乐平 新兴 建设 向阳 前进 东风 团结 友好 安定 光明 五华 盘龙 龙华 龙江 青龙 香山 西湖 东湖 南湖 西湖 南郊 郊区 矿区 市中 新区 向前 同心 东兴 防城 合山 天山 昆仑 大祥 大余 上高 万年 万安 宁静 安定 安居 富强 嘉禾 桂花 梅花 桃花 荷花 古城 新乡 和平 大港 红桥 路南 路北 桥西 桥东 丰润 曲阳 阳光 中心 平原 高原 高山 大邑 天全 大竹 剑阁 安吉 温泉 金牛 白云 花山 天河 茂名'.split(
		' ',
	),
);

/** The short name is a word too: it needs more than itself to be a place. */
export function isCommonWord(name: string): boolean {
	return WORDS.has(name);
}
