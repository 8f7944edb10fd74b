/** Whom or what a figure is of: the thing named nearest to it, a unit where the words say so, else nobody yet. */

import type { Figure } from '../../figures/figure.ts';
import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import type { SiteGroup } from '../sites/site_groups.ts';
import type { Around } from './clause.ts';

export type SubjectReading = {
	about: string | null;
	certain: boolean;
	why: string;
	/** Others it may be of, the likeliest first. */
	candidates: string[];
};

const WHOLE_CITY = /(?:全市|我市|本市|市域)/;
const WHOLE_COUNTY = /(?:全县|全区|该县|该区|我县|我区|本县|县域)/;
const WHOLE_TOWN = /(?:全乡|全镇|全村|全街道|该乡|该镇|该村|乡里|镇里|村里|村集体)/;
/** A sentence that goes on with what was named before. */
const ANAPHOR =
	/^(?:“|该|这[个家座条处]|此|其|它|目前，?|如今，?|建成后|达产后|投产后|项目|工程|公司|企业|园区|基地|景区|合作社|医院|学校|一期|二期|全部|据介绍，|据了解，|为此，|同时，)*(该|这[个家座条处]|此|其|它|建成后|达产后|投产后|项目|工程|公司|企业|园区|基地|景区|合作社|医院|学校|一期|二期|全部)/;
const LIST_JOINT = /^(?:、|和|与|及|以及|等[^，。]{0,6})+$/;

type Placed = { group: SiteGroup; start: number; end: number };

export function findSubject(
	text: ArticleText,
	sentence: SentenceText,
	figure: Figure,
	around: Around,
	groups: readonly SiteGroup[],
	knowledge: Knowledge,
): SubjectReading {
	const named = groups.filter(({ is_named }) => is_named);
	const here = listPlaced(sentence, named);
	const others = [...new Set([...here.map(({ group }) => group), ...named].map(({ key }) => key))];
	const tell = (about: string | null, certain: boolean, why: string): SubjectReading => ({
		about,
		certain: certain && about !== null,
		why,
		candidates: others.filter((key) => key !== about).slice(0, 5),
	});
	const clause_start = figure.start - around.before.length;
	const clause_end = figure.unit_end + around.after.length;
	if (WHOLE_CITY.test(around.before)) return tell('city', true, 'told of the whole city');
	if (WHOLE_COUNTY.test(around.before)) {
		const county = findCounty(text, sentence, knowledge);
		return tell(county.code, county.certain, 'told of the whole county');
	}
	if (WHOLE_TOWN.test(around.before))
		return tell(null, false, 'told of a whole town or village, which carries no figures');
	const owner = here.find(
		({ start }) =>
			start >= figure.unit_end &&
			start < clause_end &&
			/^[^，。；、]{0,10}的[^，。；、的]{0,6}$/.test(sentence.text.slice(figure.unit_end, start)),
	);
	if (owner) return tell(owner.group.key, true, 'the name right after it owns the figure');
	const before = here.filter(({ end }) => end <= figure.start);
	const last = before.at(-1);
	if (last) {
		const before_last = before.at(-2);
		const is_list =
			before_last !== undefined &&
			before_last.group !== last.group &&
			LIST_JOINT.test(sentence.text.slice(before_last.end, last.start));
		if (is_list) {
			const county = findCounty(text, sentence, knowledge);
			return tell(county.code, false, 'told of several things together');
		}
		const is_near = last.start >= clause_start;
		const is_alone = new Set(before.map(({ group }) => group)).size === 1;
		return tell(
			last.group.key,
			is_near || is_alone,
			is_near ? 'named in its clause' : 'named earlier in its sentence',
		);
	}
	const at = text.sentences.indexOf(sentence);
	const earlier = text.sentences
		.slice(0, at)
		.filter(({ paragraph }) => paragraph === sentence.paragraph)
		.toReversed()
		.flatMap((one) => listPlaced(one, named).toReversed());
	const goes_on = ANAPHOR.test(sentence.text);
	if (earlier[0]) {
		const word = ANAPHOR.exec(sentence.text)?.[1] ?? '';
		const by_head = goes_on && earlier.find(({ group }) => group.head.endsWith(word));
		const chosen = by_head || earlier[0];
		const is_one = new Set(earlier.map(({ group }) => group)).size === 1;
		return tell(
			chosen.group.key,
			goes_on && (by_head !== undefined || is_one) && is_one,
			'named in a sentence before',
		);
	}
	if (named.length === 1) return tell(named[0]!.key, false, 'the only thing the article names');
	const head = ANAPHOR.exec(sentence.text)?.[1];
	const by_head = head ? named.filter((group) => group.head.endsWith(head)) : [];
	if (by_head.length === 1) return tell(by_head[0]!.key, false, `the article's only ${head}`);
	return tell(null, false, 'nothing is named near it');
}

function listPlaced(sentence: SentenceText, groups: readonly SiteGroup[]): Placed[] {
	return groups
		.flatMap((group) =>
			group.mentions
				.filter((mention) => mention.sentence === sentence)
				.map(({ start, end }) => ({ group, start, end })),
		)
		.toSorted((a, b) => a.start - b.start);
}

/** The county of the sentence, the title or the article: one, or none. */
export function findCounty(
	{ places, title, sentences }: ArticleText,
	sentence: SentenceText,
	{ districts }: Knowledge,
): { code: string | null; certain: boolean } {
	const name = (list: readonly { code: string | null }[]): string[] => [
		...new Set(
			list.flatMap(({ code }) => {
				const county = districts.find((one) => code?.startsWith(one.code));
				return county ? [county.code] : [];
			}),
		),
	];
	const of_title = name(places.filter(({ surface }) => title.includes(surface)));
	const own = name(sentence.places.map(({ place }) => place));
	const first = name((sentences[0]?.places ?? []).map(({ place }) => place));
	for (const found of [own, of_title, first, name(places)]) {
		if (found.length === 1)
			return { code: found[0]!, certain: found !== own || of_title.length < 2 };
		if (found.length > 1) return { code: null, certain: false };
	}
	return { code: null, certain: false };
}
