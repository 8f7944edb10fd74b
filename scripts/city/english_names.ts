/** English names of administrative units, by rule: to be read through by somebody who knows them. */

import { pinyin } from 'pinyin-pro';
import type { Localized } from '../../src/lib/domain/schema/localized.ts';

/** Last signs of a name and what they are called, the longest first. */
const KINDS: readonly [string, string][] = [
	['街道办事处', 'Subdistrict'],
	['民族苏木', 'Ethnic Sumu'],
	['自治县', 'Autonomous County'],
	['自治州', 'Autonomous Prefecture'],
	['自治旗', 'Autonomous Banner'],
	['民族乡', 'Ethnic Township'],
	['开发区', 'Development Zone'],
	['管理区', 'Administrative Zone'],
	['高新区', 'High-tech Zone'],
	['工业园', 'Industrial Park'],
	['街道', 'Subdistrict'],
	['地区', 'Prefecture'],
	['林区', 'Forestry District'],
	['特区', 'Special District'],
	['新区', 'New District'],
	['矿区', 'Mining District'],
	['园区', 'Park'],
	['苏木', 'Sumu'],
	['农场', 'Farm'],
	['林场', 'Forest Farm'],
	['牧场', 'Pasture Farm'],
	['渔场', 'Fishery Farm'],
	['水库', 'Reservoir'],
	['区', 'District'],
	['县', 'County'],
	['市', 'City'],
	['旗', 'Banner'],
	['盟', 'League'],
	['镇', 'Town'],
	['乡', 'Township'],
];

/** Peoples whose name is not their pinyin. */
const PEOPLES: readonly [string, string][] = [
	['维吾尔族', 'Uygur'],
	['维吾尔', 'Uygur'],
	['哈萨克族', 'Kazak'],
	['哈萨克', 'Kazak'],
	['柯尔克孜族', 'Kirgiz'],
	['柯尔克孜', 'Kirgiz'],
	['蒙古族', 'Mongol'],
	['蒙古', 'Mongol'],
	['藏族', 'Tibetan'],
	['朝鲜族', 'Korean'],
	['塔吉克', 'Tajik'],
	['锡伯', 'Xibe'],
	['俄罗斯族', 'Russian'],
];

/** Provinces whose name is not the pinyin of theirs. */
const PROVINCES: Readonly<Record<string, string>> = {
	陕西省: 'Shaanxi',
	内蒙古自治区: 'Inner Mongolia',
	西藏自治区: 'Xizang',
};

/** The signs as one word, as maps write it: Ji'an, You. */
export function spell(signs: string): string {
	const syllables = pinyin(signs, { toneType: 'none', type: 'array' });
	const word = syllables
		.map((one, index) => (index > 0 && /^[aoe]/.test(one) ? `'${one}` : one))
		.join('');
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Peoples whose name is their pinyin; any other 族 is part of a place. */
const SPELT =
	/(?:回|壮|苗|彝|土家|布依|侗|瑶|白|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|怒|德昂|保安|裕固|京|独龙|鄂伦春|鄂温克|赫哲|门巴|珞巴|基诺|满|高山)族$/u;

/** Peoples at the end of a name, and what stands before them. */
function splitPeoples(name: string): { stem: string; peoples: string[] } {
	const peoples: string[] = [];
	let stem = name;
	for (;;) {
		const known = PEOPLES.find(([zh]) => stem.endsWith(zh) && stem.length > zh.length);
		const spelt = SPELT.exec(stem)?.[0];
		const signs = known?.[0] ?? spelt;
		if (signs === undefined || signs.length === stem.length) return { stem, peoples };
		peoples.unshift(known?.[1] ?? spell(signs.slice(0, -1)));
		stem = stem.slice(0, -signs.length);
	}
}

/** 分宜县: Fenyi County; 恩施土家族苗族自治州: Enshi Tujia and Miao Autonomous Prefecture. */
export function nameUnit(name: string): string {
	const kind = KINDS.find(([zh]) => name.endsWith(zh) && name.length > zh.length);
	if (!kind) return spell(name);
	const rest = name.slice(0, -kind[0].length);
	const { stem, peoples } = splitPeoples(rest);
	const who =
		peoples.length > 1 ? `${peoples.slice(0, -1).join(', ')} and ${peoples.at(-1)}` : peoples[0];
	return [spell(stem), who, kind[1]].filter(Boolean).join(' ');
}

/** 新余市: 新余 and Xinyu; 恩施土家族苗族自治州: 恩施 and Enshi. */
export function shortenCity(name: string): Localized {
	const kind = KINDS.find(([zh]) => name.endsWith(zh) && name.length > zh.length);
	const rest = kind ? name.slice(0, -kind[0].length) : name;
	const { stem } = splitPeoples(rest);
	return { zh: stem, en: spell(stem) };
}

export function nameProvince(name: string): string {
	return PROVINCES[name] ?? spell(name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/u, ''));
}
