import { LANGUAGE_CODES, type Language } from '../../language/languages.ts';
import { putColon } from '../../language/join_words.ts';
import type { Localized } from '../../schema/localized.ts';
import type { DataIndex } from './data_index.ts';

const HEADS = {
	positions: { zh: '位置等级', en: 'How positions are classed' },
	not_to_infer: { zh: '不可推断的', en: 'What must not be inferred' },
	cite: { zh: '怎样引用', en: 'How to cite' },
	terms: { zh: '使用条件', en: 'Terms' },
	files: { zh: '数据文件', en: 'Data files' },
	pages: { zh: '页面', en: 'Pages' },
} as const satisfies Record<string, Localized>;

/** `/llms.txt` (llmstxt.org): the index as Markdown, a part in each language, then every file once. `root`: as in the index. */
export function formatLlmsTxt(index: DataIndex, root: string): string {
	const both = (text: Localized): string => LANGUAGE_CODES.map((code) => text[code]).join(' / ');
	return [
		`# ${both(index.title)}`,
		LANGUAGE_CODES.map((code) => `> ${index.description[code]}`).join('\n>\n'),
		...LANGUAGE_CODES.map((code) => formatRules(index, code)),
		`## ${both(HEADS.files)}`,
		formatList([
			`[index.json](${root}data/index.json): ${both(INDEX_WORDS)}`,
			...index.datasets.flatMap(({ files, title }) =>
				files.map(({ name, url, format }) => `[${name}](${url}): ${both(title)} (${format})`),
			),
		]),
		`## ${both(HEADS.pages)}`,
		formatList(LANGUAGE_CODES.map((code) => `[${index.title[code]}](${index.home[code]})`)),
		'',
	].join('\n\n');
}

const INDEX_WORDS: Localized = {
	zh: '这些文件的说明，供程序读取',
	en: 'what these files hold, for programs',
};

function formatRules(index: DataIndex, language: Language): string {
	const terms = new Set(
		index.datasets.flatMap(({ files }) => files.map((file) => file.terms[language])),
	);
	const head = (key: keyof typeof HEADS): string => `**${HEADS[key][language]}**`;
	return [
		putColon({ zh: '数据日期', en: 'Date of the data' }[language], index.date, language),
		putColon({ zh: '坐标', en: 'Coordinates' }[language], index.coordinates[language], language),
		head('not_to_infer'),
		formatList(index.not_to_infer.map((rule) => rule[language])),
		head('positions'),
		formatList(
			index.placement_classes.map(
				({ id, name, meaning }) =>
					`\`${id}\` ${putColon(name[language], meaning[language], language)}`,
			),
		),
		head('cite'),
		index.cite[language],
		head('terms'),
		formatList([...terms]),
	].join('\n\n');
}

const formatList = (items: readonly string[]): string =>
	items.map((item) => `- ${item}`).join('\n');
