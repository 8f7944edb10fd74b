import { buildFinding, type Check, type Entry } from '../schema/geo_data.ts';
import { formatFound, type Finding, type PropertyPath } from '../schema/problem.ts';

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** Every text is there in Chinese and in English: `zh` has Chinese characters, `en` Latin letters (or only figures). */
export const checkBilingual: Check = (geo) => {
	const entries: Entry<unknown>[] = [
		...(geo.city ? [geo.city] : []),
		...geo.sources,
		...geo.articles,
		...geo.sites,
		...geo.districts,
		...geo.townships,
		...geo.places,
		...geo.tours,
		...geo.corrections,
	];
	return [
		...entries.flatMap((entry) => walk(entry, entry.value, [])),
		...geo.articles.flatMap((entry) =>
			entry.value.excerpts.flatMap(({ translation }, index) =>
				checkEnglish(entry, translation, ['excerpts', index, 'translation']),
			),
		),
	];
};

function walk(entry: Entry<unknown>, value: unknown, path: PropertyPath): Finding[] {
	if (value === null || typeof value !== 'object') return [];
	if (path.at(-1) === 'geometry') return [];
	const { zh, en } = value as { zh?: unknown; en?: unknown };
	const own =
		typeof zh === 'string' && typeof en === 'string'
			? [...checkChinese(entry, zh, [...path, 'zh']), ...checkEnglish(entry, en, [...path, 'en'])]
			: [];
	const children = Array.isArray(value)
		? value.map((child, index) => [index, child] as const)
		: Object.entries(value);
	return [...own, ...children.flatMap(([key, child]) => walk(entry, child, [...path, key]))];
}

function checkChinese(entry: Entry<unknown>, text: string, path: PropertyPath): Finding[] {
	if (HAN.test(text)) return [];
	return [buildFinding(entry, path, `expected Chinese, found ${formatFound(text)}`)];
}

function checkEnglish(entry: Entry<unknown>, text: string, path: PropertyPath): Finding[] {
	if (LATIN.test(text) || (/\d/.test(text) && !HAN.test(text))) return [];
	return [buildFinding(entry, path, `expected English, found ${formatFound(text)}`)];
}
