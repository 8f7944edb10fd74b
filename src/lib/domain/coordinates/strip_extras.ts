/** What stands beside a pair and is no part of it: heights, accuracies, the names of datums and of map apps. */

import type { SystemId } from '../../geometry/systems/systems.ts';
import type { MapService, ReadingNote } from './coordinate_reading.ts';

const LENGTH = String.raw`-?\d+(?:\.\d+)?\s*(?:km|公里|千米|cm|厘米|mm|毫米|m(?:et(?:er|re)s?)?|米|ft|feet|英尺)?(?![a-z])`;

const ACCURACY = new RegExp(
	String.raw`(?:误差|誤差|精度|accuracy|precision|acc(?=[.:\s]))\s*[:=约約为為.]*\s*(?:±|\+/-)?\s*${LENGTH}\s*(?:左右|以内|以內)?|(?:±|\+/-|\+-)\s*${LENGTH}`,
	'giu',
);
const HEIGHT = new RegExp(
	String.raw`(?:海拔|高程|高度|大地高|altitude|alt(?=[.:=\s])|height|elevation|elev|ele(?=[.:=\s])|(?<![a-z])[hz](?=\s*[:=]))\s*[:=约約为為.]*\s*${LENGTH}`,
	'giu',
);

const DATUMS: [RegExp, SystemId][] = [
	[
		/WGS[\s_-]?(?:19)?84(?:坐标系?|坐標系?)?|(?<![a-z])GPS(?![a-z])|EPSG\s*:{1,2}\s*4326/iu,
		'wgs84',
	],
	[
		/(?:China\s*Geodetic.*?2000|CGCS[\s_-]?2000|2000国家大地坐标系?|国家\s?2000(?:坐标系?)?|EPSG\s*:{1,2}\s*4490)(?:坐标系?)?/iu,
		'cgcs2000',
	],
	[/GCJ[\s_-]?0?2(?:坐标系?)?|火星坐[标標]系?/iu, 'gcj02'],
	[/BD[\s_-]?0?9(?:\s?ll)?(?:坐标系?)?|百度坐[标標]系?/iu, 'bd09'],
];
/** Systems whose numbers look the same and lie elsewhere. */
const OTHER_SYSTEM =
	/(?:北京|Beijing)[\s-]?(?:19)?54(?:坐标系?)?|(?:西安|Xi'?an)[\s-]?(?:19)?80(?:坐标系?)?|(?<![a-z])(?:UTM|MGRS|NAD\s?\d+|ED50|Tokyo)(?![a-z])/iu;
const APPS: [RegExp, MapService][] = [
	[/高德(?:地图|地圖)?|(?<![a-z])(?:amap|gaode|autonavi)(?![a-z])/iu, 'amap'],
	[/百度(?:地图|地圖)?|(?<![a-z])baidu(?:\s?maps?)?(?![a-z])/iu, 'baidu'],
	[/[腾騰][讯訊](?:地图|地圖)?|(?<![a-z])tencent(?:\s?maps?)?(?![a-z])/iu, 'tencent'],
	[/谷歌(?:地图|地圖)?|(?<![a-z])google(?:\s?maps?)?(?![a-z])/iu, 'google'],
	[/[苹蘋]果(?:地图|地圖)?|(?<![a-z])apple\s?maps?(?![a-z])/iu, 'apple'],
];

/** "3°带", "3-degree", "Gauss-Krueger": how surveys name the plane, before or behind the number of the zone. */
const PLANE =
	/(?<!\d)3\s*(?:°|-?\s*degrees?)\s*(?:分?[带帶])?|高斯(?:\s*-?\s*克吕格)?(?:投影|坐标系?)?|Gauss(?:\s*-?\s*Kr(?:ü|ue|u)ger)?|(?<![a-z])GK(?![a-z])|平面坐[标標]|投影/giu;
const ZONE =
	/(?:zone|[带帶]号?|第)\s*[:=]?\s*(\d{2})(?!\d)\s*[带帶]?|(?<!\d)(\d{2})\s*(?:号)?[带帶]/iu;
const MERIDIAN =
	/(?:中央(?:子午线|子午線|经线|經線)|central\s+meridian|(?<![a-z])CM(?=\s*[:=]?\s*\d)|L0\s*=)\s*[:=为為]?\s*(\d{2,3})\s*°?\s*E?/iu;
/** 6-degree zones. */
const WIDE_PLANE = /(?<!\d)6\s*(?:°|-?\s*degrees?)\s*(?:分?[带帶])?/iu;

export type Stripped = {
	text: string;
	notes: ReadingNote[];
	/** Named beside the pair; null when none is. */
	system: SystemId | null;
	/** A map app that is named beside the pair. */
	app: MapService | null;
	/** Number of the 3-degree zone that is named, by itself or by its meridian. */
	zone: number | null;
	/** A named system that numbers cannot be converted from here. */
	other_system: string | null;
};

export function stripExtras(folded: string): Stripped {
	const other_system = (OTHER_SYSTEM.exec(folded) ?? WIDE_PLANE.exec(folded))?.[0].trim() ?? null;
	const datum = DATUMS.find(([pattern]) => pattern.test(folded));
	let text = datum ? folded.replace(datum[0], ' ') : folded;
	const app = APPS.find(([pattern]) => pattern.test(text));
	if (app) text = text.replace(app[0], ' ');
	const notes: ReadingNote[] = [];
	const drop = (pattern: RegExp, note: ReadingNote): void => {
		const rest = text.replaceAll(pattern, ' ');
		if (rest !== text) notes.push(note);
		text = rest;
	};
	drop(ACCURACY, 'accuracy');
	drop(HEIGHT, 'height');
	const { rest, zone } = takeZone(text);
	return {
		text: rest,
		notes,
		system: datum?.[1] ?? null,
		app: app?.[1] ?? null,
		zone,
		other_system,
	};
}

function takeZone(text: string): { rest: string; zone: number | null } {
	const plain = text.replaceAll(PLANE, ' ');
	const meridian = MERIDIAN.exec(plain);
	const named = ZONE.exec(plain);
	const rest = plain.replace(MERIDIAN, ' ').replace(ZONE, ' ');
	if (meridian) return { rest, zone: Number(meridian[1]) / 3 };
	return { rest, zone: named ? Number(named[1] ?? named[2]) : null };
}
