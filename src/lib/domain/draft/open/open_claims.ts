import type { FoundClaim } from '../claims/found_claim.ts';
import type { ClaimDoubt, OpenCandidate, OpenItem } from '../draft.ts';
import type { DraftPage } from '../draft_page.ts';
import type { Knowledge } from '../knowledge.ts';
import { CLAIM_KINDS, CLAIM_ROLES, UNITS, type Unit } from '../../schema/vocabulary.ts';
import { buildItem } from './open_item.ts';

type Asked = { zh: string; en: string; blocks: boolean; is_figure?: true };

const QUESTIONS: Record<ClaimDoubt, Asked> = {
	claim: { zh: '这个数字算不算一条数据？', en: 'Is this number a figure to keep?', blocks: true },
	value: {
		zh: '这个数字应读作多少？',
		en: 'What does this number say?',
		blocks: true,
		is_figure: true,
	},
	unit: {
		zh: '这个数字用什么单位？本图集没有这个单位。',
		en: 'In which unit? The atlas has none of this name.',
		blocks: true,
		is_figure: true,
	},
	kind: {
		zh: '这个数字说的是什么？',
		en: 'What is the figure of: money spent, output, an area?',
		blocks: true,
	},
	about: { zh: '这个数字说的是谁、哪里？', en: 'Whom or what is the figure of?', blocks: true },
	series: {
		zh: '它是不是接着以前报道过的这个数值？',
		en: 'Does it go on with this figure of before?',
		blocks: false,
	},
	role: {
		zh: '它是现值、以前的值、变化量还是计划？',
		en: 'Is it the value now, an earlier one, a change or a plan?',
		blocks: false,
	},
	as_of: { zh: '这个数字是什么时候的？', en: 'When is the figure of?', blocks: false },
};

/** One question for each thing about a claim that is not certain. */
export function openClaims(
	page: DraftPage,
	found: readonly FoundClaim[],
	knowledge: Knowledge,
	names: ReadonlyMap<string, string>,
): OpenItem[] {
	return found.flatMap((one) =>
		one.claim.unsure.map((doubt) => {
			const { zh, en, blocks, is_figure } = QUESTIONS[doubt];
			const slips = one.slips.map(({ printed, reads }) => `${printed} is read as ${reads}`);
			return buildItem(page, {
				class: is_figure ? 'figure' : 'claim',
				asks: doubt,
				span: doubt === 'value' || doubt === 'unit' ? one.claim.figure : one.claim.span,
				article: one.claim.article,
				zh,
				en,
				blocks,
				tried: [one.claim.why, ...(doubt === 'value' ? slips : [])],
				candidates: listCandidates(doubt, one, knowledge, names),
			});
		}),
	);
}

function listCandidates(
	doubt: ClaimDoubt,
	{ claim, earlier, subjects, slips }: FoundClaim,
	knowledge: Knowledge,
	names: ReadonlyMap<string, string>,
): OpenCandidate[] {
	switch (doubt) {
		case 'value':
			return claim.value === null
				? []
				: [
						tell(
							String(claim.value),
							`${claim.value}${UNITS[claim.unit ?? 'count'].zh}`,
							slips.length > 0 ? 'look-alike characters' : 'the words',
						),
					];
		case 'about':
			return [...new Set([...(claim.about ? [claim.about] : []), ...subjects])].flatMap((key) => {
				const name = nameSubject(key, knowledge, names);
				return name === null ? [] : [tell(key, name, 'named on the page or reported before')];
			});
		case 'series':
			return earlier.map((one) =>
				tell(one.series, `${one.exact} (${one.date})`, 'reported before'),
			);
		case 'kind':
			return putFirst(
				claim.kind,
				Object.entries(CLAIM_KINDS).filter(
					([kind]) => kind === claim.kind || listKinds(claim.unit).includes(kind),
				),
			).map(([kind, { zh }]) => tell(kind, zh, 'kinds of this unit'));
		case 'role':
			return putFirst(claim.role, Object.entries(CLAIM_ROLES)).map(([role, { zh }]) =>
				tell(role, zh, 'all roles'),
			);
		case 'as_of':
			return claim.as_of === null
				? []
				: [tell(claim.as_of, claim.as_of_words ?? '', 'a date near it')];
		default:
			return [];
	}
}

function listKinds(unit: Unit | null): readonly string[] {
	if (unit === 'CNY') return ['investment', 'funding', 'output', 'revenue', 'income', 'tax'];
	if (unit === 'person') return ['people', 'jobs', 'capacity'];
	return ['production', 'capacity', 'volume', 'count'];
}

/** What the draft has stands first; the others keep their order. */
function putFirst<T>(key: string | null, entries: [string, T][]): [string, T][] {
	return entries.toSorted(([a], [b]) => Number(b === key) - Number(a === key));
}

/** null for what is neither proposed nor known: nothing could be written of it. */
function nameSubject(
	key: string,
	{ sites, districts, townships, city }: Knowledge,
	names: ReadonlyMap<string, string>,
): string | null {
	if (key === 'city') return city.name;
	const site = sites.find(({ id }) => id === key);
	const district = [...districts, ...townships].find(({ code }) => code === key);
	return site?.names[0] ?? district?.name ?? names.get(key) ?? null;
}

function tell(value: string, label: string, source: string): OpenCandidate {
	return { value, label, source, chain: [] };
}
