import { SOURCE_TAG } from '../language/languages.ts';
import type { SourceKind } from '../schema/vocabulary.ts';
import { TITLE_IS_OURS, type Reference } from './citing.ts';

const TYPES = {
	newspaper: 'NEWS',
	'official-document': 'GOVDOC',
	visit: 'UNPB',
} as const satisfies Record<SourceKind, string>;

/** RIS, which reference managers import: a tag a line, CRLF, days as `2024/06/10/`. */
export function formatRis(reference: Reference): string {
	const { kind, title, is_title_ours, names, publication, page, date, online } = reference;
	const lines: [tag: string, value: string][] = [
		['TY', TYPES[kind]],
		...names.map((name): [string, string] => ['AU', name]),
		['TI', title],
		['T2', publication],
		['PY', date.slice(0, 4)],
		['DA', formatDay(date)],
		...(page === null ? [] : ([['SP', page]] as [string, string][])),
		['LA', SOURCE_TAG],
		...(online
			? ([
					['UR', online.url],
					['Y2', formatDay(online.seen_on)],
				] as [string, string][])
			: []),
		...(is_title_ours ? ([['N1', TITLE_IS_OURS]] as [string, string][]) : []),
		['ER', ''],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function formatDay(date: string): string {
	return `${date.replaceAll('-', '/')}/`;
}
