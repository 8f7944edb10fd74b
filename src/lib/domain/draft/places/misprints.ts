/** Units whose name is one sign away from what is printed. */

import { distance } from 'fastest-levenshtein';
import type { NameIndex, Target } from './name_index.ts';

/** Signs that are taken for each other, by those who set and by those who recognise. */
const CONFUSED =
	'陂陵 大太 太犬 庄压 栗粟 栗枣 渌绿 渌录 未末 日曰 土士 千干 于干 己已 已巳 人入 田由 由甲 申甲 木本 刀力 王玉 王主 石右 右古 白自 目日 贝见 洛络 沙纱 浏刘 醴澧 萍苹 坪平 坪评 塘搪 溪漠 徐除 林材 村材 陈阵 扬杨 汤扬 冲沖 冶治 洪供 清青 青靑 泉皋 岭铃 凤风 圆园 元圆 新薪 义叉 丰半 百白 茶荼 桐铜 桥侨 洋详 沿沼 湾弯 澜阑 涧润 泸沪 沪护 户卢 芦庐 庐卢 候侯 官宫 营菅 仓仑 厂广 关美 天夫 无元 兰三 双又 东车 车年 午牛 牛生 沅沆 沆杭 濂廉 禄绿 潭谭 埠阜 堡煲 屯电 岗岚 坳拗 圩坷 墟虚 崇祟 岐歧 埔浦 源原 兴光';

const PAIRS = new Set(CONFUSED.split(' ').flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]));

export type Near = { target: Target; is_confused: boolean };

/** Of the units below `parent` those that are one sign away and end alike; the first are those whose signs look alike. */
export function listNear(name: string, parent: string, index: NameIndex): Near[] {
	const digits =
		{ 省: 2, 市: 6, 县: 6, 区: 6, 镇: 9, 乡: 9, 道: 9, 村: 12 }[name.at(-1) ?? ''] ?? 12;
	const near = listBelow(parent, digits, index)
		.filter(
			(target) =>
				target.name !== name &&
				target.name.at(-1) === name.at(-1) &&
				distance(target.name, name) === 1 &&
				target.name.length === name.length,
		)
		.map((target) => ({ target, is_confused: PAIRS.has(findPair(target.name, name)) }));
	return near.toSorted((a, b) => Number(b.is_confused) - Number(a.is_confused));
}

function listBelow(code: string, digits: number, index: NameIndex): Target[] {
	if (code.length >= digits) return [];
	return index
		.listChildren(code)
		.flatMap((child) =>
			child.code!.length === digits ? [child] : listBelow(child.code!, digits, index),
		);
}

function findPair(one: string, other: string): string {
	for (const [at, sign] of [...one].entries()) if (sign !== other[at]) return `${sign}${other[at]}`;
	return '';
}
