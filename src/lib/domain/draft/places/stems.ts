/** Names of townships and villages without their rank: 桐木片区, 雅溪张家山, 桐木、福田等乡镇. */

import type { Span } from '../draft_page.ts';
import { isLeftWord } from './left_words.ts';
import type { Mention } from './mention.ts';
import type { NameIndex, Target } from './name_index.ts';
import { shortenUnit } from './unit_names.ts';

/** Stems of the units below the counties an article names, and of those of the city where it names none. */
export function listStems(counties: readonly string[], index: NameIndex): Map<string, Target[]> {
	const stems = new Map<string, Target[]>();
	const add = (target: Target): void => {
		const stem = shortenUnit(target.name, target.code!.length);
		if (stem !== null) stems.set(stem, [...(stems.get(stem) ?? []), target]);
	};
	for (const county of counties) {
		for (const township of index.listChildren(county)) {
			add(township);
			index.listChildren(township.code!).forEach(add);
		}
	}
	return stems;
}

const LIST =
	/((?:[\u3400-\u9fff]{2,4}、)+[\u3400-\u9fff]{2,4}?)(?:等|等地的?)?(?:\d+|[两二三四五六七八九十几多]+)?个?(村|乡镇|镇|乡|街道|社区)(?![\u3400-\u9fff]?长)/g;
const HAMLET =
	/^[\u3400-\u9fff]{1,3}(?:山|湾|冲|坪|坳|屋|组|坑|塘|岭|坡|洞|洲|垅|垄|坝|背|下|上|里|口|寨|屯|庄|院子|大屋)(?=[、，。；等一的和与]|$)/u;

/** `text`: the shadow. */
export function scanStems(
	text: string,
	{ start, end }: Span,
	stems: ReadonlyMap<string, Target[]>,
	known: readonly Mention[],
): Mention[] {
	const part = text.slice(start, end);
	const isFree = (at: number, to: number): boolean =>
		!known.some(({ span }) => span.start < to && at < span.end);
	const found: Mention[] = [];
	const push = (at: number, name: string, targets: Target[], level: Mention['level']): void => {
		found.push({
			...{
				span: { start: at, end: at + name.length },
				name,
				level,
				form: 'stem',
				is_nested: false,
			},
			found: targets.map((target) => ({ form: 'short' as const, target })),
		});
	};
	for (const match of part.matchAll(LIST)) {
		const digits = /村|社区/.test(match[2]!) ? 12 : 9;
		let at = start + match.index;
		for (const piece of match[1]!.split('、')) {
			const stem = [piece, piece.slice(-3), piece.slice(-2)].find((one) =>
				stems.get(one)?.some(({ code }) => code!.length === digits),
			);
			const from = stem === undefined ? at : at + piece.length - stem.length;
			if (stem !== undefined && isFree(from, from + stem.length)) {
				push(
					from,
					stem,
					stems.get(stem)!.filter(({ code }) => code!.length === digits),
					digits === 12 ? 'village' : 'township',
				);
			}
			at += piece.length + 1;
		}
	}
	for (let at = start; at < end - 3; at++) {
		for (const length of [3, 2]) {
			const stem = text.slice(at, at + length);
			const units = isLeftWord(stem) ? [] : (stems.get(stem) ?? []);
			const villages = units.filter(({ code }) => code!.length === 12);
			const rest =
				villages.length > 0
					? HAMLET.exec(text.slice(at + length, Math.min(end, at + length + 6)))?.[0]
					: undefined;
			if (rest === undefined || !isFree(at, at + length + rest.length)) continue;
			push(at, stem + rest, [], 'hamlet');
			at += length + rest.length;
			break;
		}
	}
	return found;
}

/** 桐木片区 stands for 桐木镇: the units a zone's stem names. */
export function listStandIns(mention: Mention, stems: ReadonlyMap<string, Target[]>): Target[] {
	if (!/片区$/.test(mention.name)) return [];
	const targets = stems.get(mention.name.slice(0, -2)) ?? [];
	const townships = targets.filter(({ code }) => code!.length === 9);
	return townships.length > 0 ? townships : targets;
}
