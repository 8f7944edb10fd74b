/** Where positions come from, in words: editors write a source as a line of names, rows and numbers. */

import { LANGUAGES } from '../language/languages.ts';
import type { Localized } from '../schema/localized.ts';

/** What data set it is, and on what terms; found by words of the line. */
const DATA_SETS: readonly { mark: string; words: Localized }[] = [
	{
		mark: 'Vonng/adcode',
		words: {
			zh: '公开的行政区划坐标表 Vonng/adcode，点位取自2016年的高德地图；CC BY 4.0',
			en: 'Vonng/adcode, an open table of administrative units with points from AMap of 2016; CC BY 4.0',
		},
	},
	{
		mark: 'GeoNames',
		words: {
			zh: '国际开放地名库 GeoNames；CC BY 4.0',
			en: 'GeoNames, an international open gazetteer; CC BY 4.0',
		},
	},
	{
		mark: 'DataV/AMap',
		words: {
			zh: '区县中心点数据，源自高德地图（DataV）；没有另注许可',
			en: 'Centres of districts and counties, derived from AMap (DataV); no licence stated',
		},
	},
	{
		mark: 'OpenStreetMap',
		words: {
			zh: '志愿者共同绘制的开放地图 OpenStreetMap；ODbL',
			en: 'OpenStreetMap, the open map drawn by volunteers; ODbL',
		},
	},
	{
		mark: 'AMap-style POI',
		words: {
			zh: '一处地点的坐标，坐标系与高德地图相同；没有注明许可',
			en: 'The point of a place in the datum AMap uses; no licence stated',
		},
	},
	{
		mark: 'Baidu point',
		words: {
			zh: '公开网页上的百度地图点位；没有注明许可',
			en: 'A point on a Baidu map of a public web page; no licence stated',
		},
	},
	{
		mark: 'Baidu POI',
		words: {
			zh: '公开的全国学校位置表，点位取自百度地图；没有注明许可',
			en: 'A public table of school locations with points from Baidu; no licence stated',
		},
	},
	{
		mark: 'Route text',
		words: {
			zh: '线路走向：公开网页上的文字',
			en: 'The route: texts on public web pages',
		},
	},
	{
		mark: 'No coordinates used',
		words: { zh: '没有用到坐标数据', en: 'No coordinates were used' },
	},
	{
		mark: 'The newspaper page',
		words: { zh: '只有报纸版面本身', en: 'Only the newspaper page itself' },
	},
];

/** What was looked up there, where it is not the site: the remark in square brackets. */
const REMARKS: Readonly<Record<string, Localized>> = {
	'township seat': { zh: '乡镇驻地', en: 'township seat' },
	'township seats': { zh: '途经乡镇的驻地', en: 'seats of the townships on the way' },
	'township seat, not the place itself': {
		zh: '乡镇驻地，不是项目本身',
		en: 'township seat, not the place itself',
	},
	'township seat, not the plant': { zh: '乡镇驻地，不是厂区', en: 'township seat, not the plant' },
	'county seat': { zh: '县城', en: 'county seat' },
	'county centre': { zh: '县域中心点', en: 'centre of the county' },
	'district centre, not the plant': {
		zh: '区的中心点，不是厂区',
		en: 'centre of the district, not the plant',
	},
	'district centre, not the park': {
		zh: '区的中心点，不是园区',
		en: 'centre of the district, not the park',
	},
	'city point, not the place itself': {
		zh: '城市的代表点，不是项目本身',
		en: 'point of the city, not the place itself',
	},
	'city point, not the centre': {
		zh: '城市的代表点，不是科创中心',
		en: 'point of the city, not the innovation centre',
	},
	'zone anchor, not the park': {
		zh: '开发区内的一处，不是园区',
		en: 'a point inside the zone, not the park',
	},
	'白源站 marker, not the village': {
		zh: '白源站，不是村庄',
		en: 'Baiyuan Station, not the village',
	},
	'neighbour, not the camp': {
		zh: '武功山游客中心，在营地近旁，不是营地',
		en: 'the Wugongshan visitor centre near the camp, not the camp',
	},
};

/** One text a data set, with the row and the remark that the line has; empty where the line names none that is known. */
export function describePositionSource(source: string): Localized[] {
	const found = DATA_SETS.filter(({ mark }) => source.includes(mark)).map(({ words }) => words);
	const row = /\brow \d+ ([^\s[\]]+)/.exec(source)?.[1];
	const remark = REMARKS[/\[([^\]]+)\]\s*$/.exec(source)?.[1] ?? ''];
	const points = {
		zh: [...(row ? [`“${row}”一行`] : []), ...(remark ? [remark.zh] : [])].join(LANGUAGES.zh.colon),
		en: [...(row ? [`the row of ${row}`] : []), ...(remark ? [remark.en] : [])].join(': '),
	};
	if (points.zh === '' || found.length === 0) return found;
	return [...found, { zh: `所用的点：${points.zh}`, en: `The point used: ${points.en}` }];
}
