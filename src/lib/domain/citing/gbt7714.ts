import type { SourceKind } from '../schema/vocabulary.ts';
import type { Reference } from './citing.ts';

/** Types of documents in GB/T 7714-2015, appendix B. */
const TYPES = { newspaper: 'N', 'official-document': 'A', visit: 'Z' } as const satisfies Record<
	SourceKind,
	string
>;
/** More names than these are 等. */
const MOST_NAMES = 3;

/**
 * GB/T 7714-2015 (a contribution in a serial, 4.4): 甲某. 题名[N]. 报纸名, 2024-06-10(03). Only where a day is known on which it
 * was online: 题名[N/OL]. 报纸名, 2024-06-10(03)[2024-06-11]. address.
 */
export function formatGbt7714({
	kind,
	title,
	names,
	publication,
	page,
	date,
	online,
}: Reference): string {
	const shown = names.slice(0, MOST_NAMES).join(', ');
	const authors = names.length > MOST_NAMES ? `${shown}, 等` : shown;
	const medium = online ? '/OL' : '';
	const place = page === null ? '' : `(${page})`;
	const seen = online ? `[${online.seen_on}]` : '';
	return [
		`${authors}. ${title}[${TYPES[kind]}${medium}].`,
		`${publication}, ${date}${place}${seen}.`,
		...(online ? [`${online.url}.`] : []),
	].join(' ');
}
