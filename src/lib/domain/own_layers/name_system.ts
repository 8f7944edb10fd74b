import {
	findEpsg,
	getSource,
	nameSource,
	type SourceSystem,
} from '../../geometry/systems/source_systems.ts';
import { findWktSystem } from '../../geometry/systems/wkt_system.ts';
import { OwnFileError } from './own_problem.ts';

/** Words people and programs use; the first that fits. */
const WORDS: readonly [RegExp, () => SourceSystem | null][] = [
	[/BD-?_?09|百度|baidu/i, () => getSource('bd09')],
	[/GCJ-?_?02|火星|高德|腾讯|amap|gaode|tencent|国测局/i, () => getSource('gcj02')],
	[/西安\s*(?:19)?80|80\s*年?\s*西安|xi'?an[-_ ]?(?:19)?80/i, () => findEpsg(4610)],
	[/北京\s*(?:19)?54|54\s*年?\s*北京|beijing[-_ ]?(?:19)?54/i, () => findEpsg(4214)],
	[/CRS84|WGS[-_ ]?(?:19)?84/i, () => getSource('wgs84')],
	[/CGCS[-_ ]?2000|(?:国家|大地)\s*2000|2000\s*(?:国家|坐标|大地)/i, () => getSource('cgcs2000')],
];

/**
 * The system a short text names: a code in any of the ways it is written (`EPSG:2383`, URN, OGC address, a bare number), well-known text, or
 * the word for a datum. Null where nothing is named. Throws an `OwnFileError` for a code that is not known.
 */
export function findNamedSystem(text: string): SourceSystem | null {
	const name = text.trim();
	if (/CRS84/i.test(name)) return getSource('wgs84');
	const wkt = findWktSystem(name);
	if (wkt) return wkt;
	const code = /(?:EPSG|ESRI).*?(\d{4,6})\D*$/i.exec(name)?.[1] ?? /^(\d{4,6})$/.exec(name)?.[1];
	if (code !== undefined) {
		const known = findEpsg(Number(code));
		if (known) return known;
		throw new OwnFileError({ code: 'unknown-system', found: name.slice(0, 80) });
	}
	return findDatumWord(name);
}

/** The datum that a word names, also within a longer text such as the head of a column; null where none does. */
export function findDatumWord(text: string): SourceSystem | null {
	return WORDS.find(([word]) => word.test(text))?.[1]() ?? null;
}

/** The system's id. Throws an `OwnFileError` for one that nobody can convert to WGS-84 with a stated accuracy. */
export function requireWay(source: SourceSystem): SourceSystem['id'] {
	if (source.accuracy_m !== null) return source.id;
	throw new OwnFileError({ code: 'no-public-way', epsg: source.epsg, name: nameSource(source) });
}
