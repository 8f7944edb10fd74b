import {
	foldText,
	isHan,
	readQuery,
	readRun,
	splitTerms,
} from '../../src/lib/domain/search/read_query.ts';
import { soften, softenLetters } from '../../src/lib/domain/search/scan_names.ts';
import {
	listFoundSites,
	type FoundTexts,
	type SearchData,
	type SearchText,
} from '../../src/lib/domain/search/search_text.ts';
import {
	countTyped,
	listTypedSigns,
	type TypedSign,
} from '../../src/lib/domain/search/typed_signs.ts';

/** A name or a text by itself: what is looked for stands in one of them. */
type Part = {
	zh: string;
	signs: TypedSign[];
	words: { word: string; is_first: boolean }[];
	tier: number;
	is_name: boolean;
};
/** `place`: in the order of the answer. */
type Scanned = { text: SearchText; place: number; parts: Part[] };
/** The tier in which a text has what is looked for; not finite where it has not. */
type Look = (scanned: Scanned) => number;

const KINDS = ['district', 'township', 'place', 'article'];

/** Reads every text for every query, in the order of a layout. What a layout answers from its files is held against it. */
export class ScanSearch {
	#variants: ReadonlyMap<string, string>;
	#all: Scanned[];
	/** Answers; the same question is asked of lists, counts and map. */
	#found = new Map<string, FoundTexts>();

	/** `ids`: of the sites in the order of the layout's files. */
	constructor({ texts, variants }: SearchData, ids: readonly string[]) {
		const pairs = (variants.match(/../gu) ?? []).map((pair) => [...pair] as [string, string]);
		this.#variants = new Map(pairs);
		const row_of = new Map(ids.map((id, row) => [id, row]));
		const rowOf = (id: string): number => row_of.get(id) ?? Infinity;
		this.#all = texts
			.map((text, at): Scanned & { at: number } => {
				const row =
					text.kind === 'site' ? rowOf(text.id) : Math.min(...(text.site_ids ?? []).map(rowOf));
				const place = text.kind === 'site' || text.kind === 'excerpt' ? row : at;
				return { text, at, place, parts: listParts(text) };
			})
			.toSorted((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place));
	}

	findPlace(id: string): SearchText | null {
		const found = this.#all.find(
			({ text }) => text.id === id && KINDS.slice(0, 3).includes(text.kind),
		);
		return found?.text ?? null;
	}

	search(text: string): FoundTexts {
		const found = this.#found.get(text) ?? this.#scan(text);
		this.#found.set(text, found);
		return found;
	}

	#scan(text: string): FoundTexts {
		const asked = Array.from(
			text.normalize('NFKC'),
			(sign) => this.#variants.get(sign) ?? sign,
		).join('');
		for (const looks of listAttempts(asked)) {
			const found = this.#all
				.map((scanned) => ({ ...scanned, tier: Math.min(...looks.map((look) => look(scanned))) }))
				.filter(({ tier }) => Number.isFinite(tier));
			if (found.length > 0) return this.#collect(asked, found);
		}
		return this.#collect(asked, []);
	}

	#collect(asked: string, found: readonly (Scanned & { tier: number })[]): FoundTexts {
		const pick = (...kinds: string[]): (Scanned & { tier: number })[] =>
			found.filter(({ text }) => kinds.includes(text.kind));
		const named = (...kinds: string[]): SearchText[] =>
			pick(...kinds)
				.toSorted((a, b) => Math.min(a.tier, 1) - Math.min(b.tier, 1))
				.map(({ text }) => text);
		const sites = pick('site')
			.toSorted((a, b) => a.tier - b.tier)
			.map(({ text: { more: _, ...name } }) => name);
		const excerpts = pick('excerpt').map(({ text }) => text);
		const all_sites = this.#all.filter(({ text }) => text.kind === 'site');
		const rows = new Map(all_sites.map(({ text, place }) => [text.id, place]));
		const others = listFoundSites([], excerpts).toSorted((a, b) => rows.get(a)! - rows.get(b)!);
		return {
			asked,
			site_ids: [...new Set([...sites.map(({ id }) => id), ...others])],
			...{ sites, excerpts, articles: named('article'), places: named(...KINDS.slice(0, 3)) },
			totals: null,
		};
	}
}

function listParts(text: SearchText): Part[] {
	const { kind, zh, en, pinyin, more } = text;
	const build = (one: { zh: string; en: string; pinyin: string }, tier: number): Part => ({
		...{ zh: foldText(one.zh), signs: listTypedSigns(one.zh, one.pinyin), tier },
		words: [one.zh, one.en].flatMap((line) =>
			splitTerms(foldText(line)).map((word, at) => ({ word, is_first: at === 0 })),
		),
		is_name: kind !== 'excerpt' && tier < 3,
	});
	const own = build({ zh, en, pinyin }, 1);
	if (!more) return [own];
	const spelled = more.pinyin === '' ? [] : more.pinyin.split('\n');
	const words = more.zh.split(' ');
	if (kind !== 'site') {
		const others = words.map((alias, at) =>
			build({ zh: alias, en: '', pinyin: spelled[at] ?? '' }, 2),
		);
		return [own, ...others, build({ zh: '', en: more.en, pinyin: '' }, 2)];
	}
	const areas = spelled.map((syllables, at) =>
		build({ zh: words[at] ?? '', en: '', pinyin: syllables }, 2),
	);
	return [
		own,
		...areas,
		build({ zh: words.slice(spelled.length).join(' '), en: more.en, pinyin: '' }, 3),
	];
}

function listAttempts(asked: string): Look[][] {
	const { terms, pinyin } = readQuery(asked);
	if (terms.length === 0) return [];
	const pieces = asked.trim().split(/\s+/).map(readRun);
	const runs = pieces.filter((run) => run !== null);
	const whole = runs.join('');
	const may_be_name = runs.length === pieces.length && asked.length <= 40;
	const is_mixed = may_be_name && isHan(whole) && /[a-z]/.test(whole);
	const all =
		(looks: Look[]): Look =>
		(scanned) =>
			Math.max(...looks.map((look) => look(scanned)));
	const mixed = (run: string): Look => look(({ signs, is_name }) => findTyped(signs, run, is_name));
	const spelled = (run: string, has_initials: boolean): Look =>
		look((part) => findSpelled(part, run, has_initials));
	const first = [all(terms.map((term) => look((part) => findTerm(part, term))))];
	if (pinyin && pinyin.length > 1) first.push(spelled(pinyin, true));
	if (is_mixed) first.push(mixed(whole));
	const attempts = [first];
	if (is_mixed && runs.length > 1) {
		attempts.push([
			all(
				runs.map((run) =>
					/[a-z]/.test(run)
						? isHan(run)
							? mixed(run)
							: spelled(run, false)
						: look((part) => findTerm(part, run)),
				),
			),
		]);
	}
	if (pinyin && terms.length > 1) attempts.push([all(terms.map((term) => spelled(term, false)))]);
	if (pinyin && pinyin.length > 1 && may_be_name) {
		attempts.push([look(({ signs, is_name }) => (is_name ? findTyped(signs, pinyin, true) : -1))]);
		const soft = softenLetters(pinyin);
		attempts.push([
			look(({ signs, is_name }) => (is_name ? findTyped(soften(signs), soft, false) : -1)),
		]);
	}
	return attempts;
}

/** `find`: the place in the part, below 0 where it is not there. */
function look(find: (part: Part) => number): Look {
	return ({ parts, text }) => {
		const tiers = parts.flatMap((part) => {
			const at = find(part);
			if (at < 0) return [];
			return part.tier === 1 && at === 0 && text.kind !== 'excerpt' ? 0 : part.tier;
		});
		return Math.min(Infinity, ...tiers);
	};
}

function findTerm({ zh, signs, words }: Part, term: string): number {
	if (!isHan(term)) {
		const found = words.filter(({ word }) => word.startsWith(term));
		return found.length === 0 ? -1 : Number(!found.some(({ is_first }) => is_first));
	}
	return zh.includes(term) ? Number(!isFirstRun(signs, term)) : -1;
}

/** Whether the first signs are those of the term. */
function isFirstRun(signs: readonly TypedSign[], term: string): boolean {
	return [...term].every((sign, at) => foldText(signs[at]?.sign ?? '') === sign);
}

function findTyped(signs: readonly TypedSign[], run: string, has_initials: boolean): number {
	return signs.findIndex((_, at) => countTyped(signs, at, run, has_initials) >= 2);
}

function findSpelled({ signs, is_name, tier }: Part, run: string, has_initials: boolean): number {
	if (tier === 3 || (!is_name && run.length < 4)) return -1;
	const readings = signs.map((sign) => (is_name ? sign.readings : sign.readings.slice(0, 1)));
	const at = readings.findIndex((_, start) => spells(readings, start, run));
	if (at >= 0 || !is_name || !has_initials || run.length > 12) return at;
	return readings
		.map(([usual]) => usual?.[0] ?? ' ')
		.join('')
		.indexOf(run);
}

function spells(readings: readonly (readonly string[])[], at: number, rest: string): boolean {
	return (readings[at] ?? []).some(
		(reading) =>
			reading.startsWith(rest) ||
			(rest.startsWith(reading) && spells(readings, at + 1, rest.slice(reading.length))),
	);
}
