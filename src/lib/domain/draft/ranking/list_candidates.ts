import type { ArticleText, SentenceText } from '../article_text.ts';
import type { Knowledge } from '../knowledge.ts';
import { findMainThing } from '../sites/main_thing.ts';
import { isNoSite, type SiteGroup } from '../sites/site_group.ts';
import { isAside, isListedAside } from '../subjects/asides.ts';
import { leaveJoined, startsClause } from '../subjects/clause_start.ts';
import { findCounty } from '../subjects/find_county.ts';
import { listUnitTopics } from '../subjects/unit_topics.ts';
import type { Candidate, Spoken } from './candidate.ts';
import { sortName } from './sort_names.ts';

const FINE = ['township', 'village', 'hamlet'];
/** 该村, 全镇: the last unit of its level that was told of. */
const OWN_TOWN = /(?:该|全|这个|我们?|本)([村镇乡])|([村镇乡])(?:里|集体|上(?!午))/g;

/** Things with a name, the units that are named, and the city; in page order of their first place. */
export function listCandidates(
	text: ArticleText,
	groups: readonly SiteGroup[],
	knowledge: Knowledge,
): Candidate[] {
	const named = groups.filter(({ is_named }) => is_named);
	const main = findMainThing(text, named)?.key ?? null;
	const all = new Map<string, Candidate>();
	const add = (about: string, build: () => Omit<Candidate, 'about' | 'spoken'>): Candidate => {
		const known = all.get(about) ?? { about, ...build(), spoken: [] };
		all.set(about, known);
		return known;
	};
	for (const group of named) {
		if (isNoSite(group)) continue;
		const about = group.part_of ?? group.key;
		const whole = named.find(({ key }) => key === about) ?? group;
		add(about, () => ({
			name: whole.name,
			sort: sortName(whole.name),
			is_unit: false,
			is_main: about === main,
			is_titled: isTitled(whole.name, text),
			is_known: whole.match.site !== null,
			is_plain: whole.is_plain || whole.unit_work !== null,
		})).spoken.push(...group.mentions.map((one) => speak(one.sentence, one.start, one.end)));
	}
	for (const sentence of text.sentences) listUnits(text, sentence, knowledge, add);
	const county = text.sentences[0] ? findCounty(text, text.sentences[0], knowledge).code : null;
	if (county !== null) add(county, () => describeUnit(county, knowledge, text));
	add('city', () => describeUnit('city', knowledge, text));
	for (const sentence of text.sentences) listAgain(sentence, [...all.values()]);
	for (const { spoken } of all.values())
		spoken.sort((a, b) => a.sentence.span.start + a.start - (b.sentence.span.start + b.start));
	return [...all.values()];
}

/** With known subjects whose series the figure's words may go on with, though the article does not name them. */
export function addKnown(
	candidates: readonly Candidate[],
	abouts: readonly string[],
	{ sites }: Knowledge,
): readonly Candidate[] {
	const missing = [...new Set(abouts)].filter(
		(about) => !candidates.some((one) => one.about === about),
	);
	const added = missing.flatMap((about): Candidate[] => {
		const site = sites.find(({ id }) => id === about);
		const name = site?.names[0];
		return name === undefined
			? []
			: [
					{
						about,
						name,
						sort: sortName(name),
						is_unit: false,
						is_main: false,
						is_titled: false,
						is_known: true,
						is_plain: false,
						spoken: [],
					},
				];
	});
	return added.length === 0 ? candidates : [...candidates, ...added];
}

type Add = (about: string, build: () => Omit<Candidate, 'about' | 'spoken'>) => Candidate;

function listUnits(
	text: ArticleText,
	sentence: SentenceText,
	knowledge: Knowledge,
	add: Add,
): void {
	for (const { place, start, end } of sentence.places) {
		const { code, level } = place;
		if (code === null || !(FINE.includes(level) || level === 'county' || level === 'city'))
			continue;
		const is_city = level === 'city';
		if (is_city && !code.startsWith(knowledge.city.code)) continue;
		const about = is_city ? 'city' : level === 'county' ? code.slice(0, 6) : code;
		add(about, () => describeUnit(about, knowledge, text, place.surface)).spoken.push(
			speak(sentence, start, end),
		);
	}
	for (const topic of listUnitTopics(text, sentence, [], knowledge)) {
		const { about, start, end } = topic;
		if (about === null || sentence.places.some((one) => one.start < end && start < one.end))
			continue;
		add(about, () => describeUnit(about, knowledge, text)).spoken.push({
			...speak(sentence, start, end),
			role: topic.is_subject ? 'subject' : 'aside',
		});
	}
	for (const match of sentence.text.matchAll(OWN_TOWN)) {
		const is_village = (match[1] ?? match[2]) === '村';
		const at = sentence.span.start + match.index;
		const last = text.places
			.filter(
				({ level, code }) =>
					code !== null && FINE.includes(level) && (level !== 'township') === is_village,
			)
			.flatMap((place) =>
				place.spans.filter(({ end }) => end <= at).map(({ end }) => ({ place, end })),
			)
			.toSorted((a, b) => b.end - a.end)[0]?.place;
		if (last?.code)
			add(last.code, () => describeUnit(last.code!, knowledge, text, last.surface)).spoken.push(
				speak(sentence, match.index, match.index + match[0].length),
			);
	}
}

/** 这座小站, 老窑, 这条路: the last thing told of whose name ends so. */
const AGAIN =
	/(?<=^|[，。；：“])(?:如今|现在|目前|今年)?(?:[这那该本][座条家所处个间栋口]?[^，。；：]{0,10}?|[老新小旧])([站厂路桥窑库池塘渠坝馆院校店园场线街楼房点社])(?=[^，。；：、长址里区家]|$)/g;

function listAgain(sentence: SentenceText, all: readonly Candidate[]): void {
	for (const match of sentence.text.matchAll(AGAIN)) {
		const [start, end] = [match.index, match.index + match[0].length];
		const at = sentence.span.start + start;
		const told = all
			.filter(({ name, is_unit }) => !is_unit && name.endsWith(match[1]!))
			.flatMap((one) =>
				one.spoken
					.filter((spoken) => spoken.sentence.span.start + spoken.start <= at)
					.map((spoken) => ({ one, spoken, from: spoken.sentence.span.start + spoken.start })),
			)
			.toSorted((a, b) => b.from - a.from)[0];
		const is_here = told?.spoken.sentence === sentence && told.spoken.end > start;
		if (told && !is_here) told.one.spoken.push({ sentence, start, end, role: 'subject' });
	}
}

function describeUnit(
	about: string,
	{ districts, city }: Knowledge,
	{ title }: ArticleText,
	surface?: string,
): Omit<Candidate, 'about' | 'spoken'> {
	const name =
		about === 'city'
			? city.name
			: (districts.find(({ code }) => code === about)?.name ?? surface ?? about);
	const sort = about === 'city' ? 'city' : ({ 6: 'county', 9: 'town' }[about.length] ?? 'village');
	return {
		name,
		sort,
		is_unit: true,
		is_main: false,
		is_titled: name !== '' && title.includes(name),
		is_known: false,
		is_plain: false,
	};
}

function speak(sentence: SentenceText, start: number, end: number): Spoken {
	const before = leaveJoined(sentence, start, end);
	const is_aside =
		isAside(before, sentence.text.slice(end)) || isListedAside(sentence.text.slice(0, start));
	const role = is_aside ? 'aside' : startsClause(before) ? 'subject' : 'other';
	return { sentence, start, end, role };
}

function isTitled(name: string, { title, article, places }: ArticleText): boolean {
	const all = title + (article.subtitle ?? '');
	const bare = places.reduce(
		(rest, { surface }) => (rest.length - surface.length >= 2 ? rest.replace(surface, '') : rest),
		name,
	);
	return all.includes(bare) || (bare.length > 4 && all.includes(bare.slice(-4)));
}
