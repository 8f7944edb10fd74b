import { isHan } from '../../../src/lib/domain/search/read_query.ts';
import type { SearchData, SearchText } from '../../../src/lib/domain/search/search_text.ts';
import { seedRandom } from '../../../tests/synthetic_sites.ts';

/** Some signs in a row, with their syllables. */
type Piece = { zh: string; pinyin: string[] };
type Spelled = { zh: string; en: string; pinyin: string };

/** Quotations of ten sites, as many as the real page has. */
const QUOTATIONS = 15;

/**
 * What `count` sites would be searched by: pieces of the real names and texts, put together anew, so that keys are as frequent as in
 * writing. Areas follow each other as along a layout's curve. Made up, for measuring alone.
 */
export function makeUpWords(
	{ texts, variants }: SearchData,
	count: number,
	seed: number,
): { data: SearchData; ids: string[] } {
	const random = seedRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const of = (...kinds: SearchText['kind'][]): SearchText[] =>
		texts.filter(({ kind }) => kinds.includes(kind));
	const names = of('site', 'township', 'place');
	const speak = (from: readonly SearchText[], sizes: readonly [number, number], length: number) => {
		const [least, most] = sizes;
		const pieces: Piece[] = [];
		let signs = 0;
		while (signs < length) {
			const piece = cutPiece(pick(from), least + Math.floor(random() * (most - least + 1)), random);
			signs += piece.pinyin.length;
			if (piece.pinyin.length > 0) pieces.push(piece);
		}
		return {
			zh: pieces.map(({ zh }) => zh).join(''),
			pinyin: pieces.flatMap(({ pinyin }) => pinyin).join(' '),
		};
	};
	const english = (from: readonly SearchText[], words: number): string => {
		const said: string[] = [];
		while (said.length < words) {
			const all = pick(from).en.split(' ');
			const start = Math.floor(random() * all.length);
			said.push(...all.slice(start, start + 3));
		}
		return said.slice(0, words).join(' ');
	};
	const make = (
		from: readonly SearchText[],
		sizes: [number, number],
		signs: number,
		words: number,
	): Spelled => ({
		...speak(from, sizes, signs),
		en: english(from, words),
	});
	const areas = of('site')
		.flatMap(({ more }) => (more ? [more] : []))
		.toSorted((a, b) => (a.pinyin < b.pinyin ? -1 : 1));
	const excerpts = of('excerpt');
	const ids = Array.from({ length: count }, (_, row) => `made-up-${row}`);
	const sites = ids.map((id, row): SearchText => {
		const area = areas[Math.floor((row / count) * areas.length)]!;
		const spelled = area.pinyin.split('\n');
		const places = area.zh.split(' ').slice(0, spelled.length);
		const summary = make(excerpts, [3, 8], 33, 20);
		return {
			...{ kind: 'site', id },
			...make(names, [2, 4], 9, 5),
			more: {
				zh: [...places, summary.zh].join(' '),
				en: `${area.en.split('. ').slice(0, places.length).join('. ')}. ${summary.en}`,
				pinyin: area.pinyin,
			},
		};
	});
	const articles = Array.from({ length: Math.ceil(count / 5) }, (_, at): SearchText => ({
		...{ kind: 'article', id: `report-${at}` },
		...make(of('article', 'excerpt'), [2, 5], 13, 9),
	}));
	const quotations = Array.from(
		{ length: Math.round((count * QUOTATIONS) / 10) },
		(_, at): SearchText => {
			const others = random() < 0.3 ? [pick(ids)] : [];
			return {
				...{
					kind: 'excerpt',
					id: `report-${Math.floor((at / QUOTATIONS) * 2) % articles.length}#e${at}`,
				},
				...make(excerpts, [3, 8], 66, 40),
				site_ids: [ids[Math.floor((at * 10) / QUOTATIONS) % count]!, ...others],
			};
		},
	);
	const units = of('district', 'township', 'place');
	return { data: { texts: [...sites, ...units, ...articles, ...quotations], variants }, ids };
}

/** Of a real text, never over a gap. */
function cutPiece({ zh, pinyin }: SearchText, length: number, random: () => number): Piece {
	const signs = [...zh];
	const syllables = pinyin.split(' ');
	const start = Math.floor(random() * Math.max(1, signs.length - length + 1));
	const before = signs.slice(0, start).filter(isHan).length;
	const piece = signs.slice(start, start + length);
	const gap = piece.findIndex((sign) => !isHan(sign));
	const whole = gap < 0 ? piece : piece.slice(0, gap);
	return { zh: whole.join(''), pinyin: syllables.slice(before, before + whole.length) };
}
