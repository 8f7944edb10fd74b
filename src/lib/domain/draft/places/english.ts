/** English names by pinyin and what kinds of place are called; to be read through by somebody who knows them. */

import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_READINGS } from '../../search/place_readings.ts';
import type { Target } from './name_index.ts';

customPinyin(PLACE_READINGS);

const KINDS: readonly [zh: string, en: string][] = [
	['街道办事处', 'Subdistrict'],
	['经济技术开发区', 'Economic and Technological Development Zone'],
	['高新技术产业开发区', 'High-tech Industrial Development Zone'],
	['风景名胜度假区', 'Scenic Resort'],
	['旅游度假区', 'Tourist Resort'],
	['风景名胜区', 'Scenic Area'],
	['自治县', 'Autonomous County'],
	['自治州', 'Autonomous Prefecture'],
	['自治区', 'Autonomous Region'],
	['国家森林公园', 'National Forest Park'],
	['国家湿地公园', 'National Wetland Park'],
	['森林公园', 'Forest Park'],
	['湿地公园', 'Wetland Park'],
	['地质公园', 'Geopark'],
	['高速公路', 'Expressway'],
	['快速路', 'Expressway'],
	['高速铁路', 'High-speed Railway'],
	['工业园区', 'Industrial Park'],
	['产业园区', 'Industrial Park'],
	['工业园', 'Industrial Park'],
	['产业园', 'Industrial Park'],
	['经开区', 'Development Zone'],
	['高新区', 'High-tech Zone'],
	['开发区', 'Development Zone'],
	['集中区', 'Industrial Area'],
	['科技园', 'Science Park'],
	['物流园', 'Logistics Park'],
	['安置小区', 'Resettlement Estate'],
	['安置区', 'Resettlement Area'],
	['治理区', 'Restored Area'],
	['风景区', 'Scenic Area'],
	['景区', 'Scenic Area'],
	['度假区', 'Resort'],
	['片区', 'Area'],
	['水电站', 'Hydropower Station'],
	['水库', 'Reservoir'],
	['煤矿', 'Coal Mine'],
	['铁矿', 'Iron Mine'],
	['铜矿', 'Copper Mine'],
	['金矿', 'Gold Mine'],
	['矿区', 'Mining Area'],
	['街道', 'Subdistrict'],
	['社区', 'Community'],
	['小区', 'Estate'],
	['高速', 'Expressway'],
	['高铁', 'High-speed Railway'],
	['铁路', 'Railway'],
	['公路', 'Road'],
	['国道', 'National Road'],
	['省道', 'Provincial Road'],
	['环路', 'Ring Road'],
	['特大桥', 'Bridge'],
	['大桥', 'Bridge'],
	['隧道', 'Tunnel'],
	['机场', 'Airport'],
	['公园', 'Park'],
	['湿地', 'Wetland'],
	['流域', 'Basin'],
	['古镇', 'Old Town'],
	['古村', 'Old Village'],
	['古城', 'Old City'],
	['县', 'County'],
	['区', 'District'],
	['镇', 'Town'],
	['乡', 'Township'],
	['村', 'Village'],
	['河', 'River'],
	['江', 'River'],
	['溪', 'Stream'],
	['渠', 'Canal'],
	['湖', 'Lake'],
	['山', 'Mountain'],
	['岭', 'Ridge'],
	['峰', 'Peak'],
];

/** A name of one syllable keeps the sign that says what it is: 莲县 is Lianxian County. */
export function namePlace(name: string, target: Target | null): string {
	const whole = target?.code && target.code.length <= 4 ? target.name : name;
	if (target?.level === 'province' || target?.level === 'city')
		return spell(whole.replace(/(?:省|市)$/u, ''));
	if (target?.level === 'county' && whole.endsWith('市')) return spell(whole.slice(0, -1));
	const kind = KINDS.find(([zh]) => whole.endsWith(zh) && whole.length > zh.length);
	if (!kind) return spell(whole);
	const stem = whole.slice(0, -kind[0].length);
	return `${spell(stem.length === 1 && kind[0].length === 1 ? whole : stem)} ${kind[1]}`;
}

/** One word, with an apostrophe where two syllables would run together: Ji'an. */
function spell(signs: string): string {
	const syllables = pinyin(signs.replace(/[—（）()]/gu, ''), {
		toneType: 'none',
		type: 'array',
		nonZh: 'consecutive',
	});
	const word = syllables
		.map((one, at) => (at > 0 && /^[aoe]/.test(one) ? `’${one}` : one))
		.join('');
	return word.charAt(0).toUpperCase() + word.slice(1);
}
