import type { DraftRelation, DraftSite, OpenCandidate, OpenItem, SiteDoubt } from '../draft.ts';
import type { DraftPage, Span } from '../draft_page.ts';
import type { FoundClaim } from '../claims/found_claim.ts';
import type { Knowledge } from '../knowledge.ts';
import { STATUSES } from '../../schema/vocabulary.ts';
import { printSpan } from '../read/print_span.ts';
import { guessStatus } from '../sites/guess_status.ts';
import { buildItem } from './open_item.ts';

const QUESTIONS: Record<SiteDoubt, (name: string) => { zh: string; en: string }> = {
	site: (name) => ({
		zh: `“${name}”要不要在图上单列？`,
		en: `Does “${name}” stand on the map by itself?`,
	}),
	match: (name) => ({
		zh: `“${name}”是不是图上已有的这一处？`,
		en: `Is “${name}” one of these sites that the atlas has?`,
	}),
	status: (name) => ({
		zh: `“${name}”现在到了哪一步？`,
		en: `How far is “${name}” by this report?`,
	}),
	placement: (name) => ({
		zh: `“${name}”在哪个乡镇或区县？`,
		en: `In which town or county is “${name}”?`,
	}),
};

export function openSites(
	page: DraftPage,
	sites: readonly DraftSite[],
	{ townships, districts }: Knowledge,
): OpenItem[] {
	return sites.flatMap((site) =>
		site.unsure.map((doubt) =>
			buildItem(page, {
				class: 'site',
				asks: `${doubt}-${site.key}`,
				span: site.sentence,
				article: site.article,
				...QUESTIONS[doubt](site.name),
				blocks: true,
				tried: [site.why],
				candidates: listCandidates(doubt, site, [...townships, ...districts], page),
			}),
		),
	);
}

function listCandidates(
	doubt: SiteDoubt,
	site: DraftSite,
	units: readonly { code: string; name: string }[],
	page: DraftPage,
): OpenCandidate[] {
	switch (doubt) {
		case 'match':
			return site.candidates.map(({ id, name, why }) => ({
				value: id,
				label: name,
				source: why,
				chain: [],
			}));
		case 'status': {
			const status = site.status ?? guessStatus(site.is, printSpan(page, site.sentence));
			return [
				{
					value: status,
					label: STATUSES[status].label.zh,
					source: site.status ? 'words of the sentence' : 'no word says so, a guess',
					chain: [],
				},
			];
		}
		case 'placement': {
			const { code } = site.placement;
			const name = units.find((unit) => unit.code === code)?.name;
			return code === null
				? []
				: [{ value: code, label: name ?? code, source: 'named in the article', chain: [] }];
		}
		default:
			return [];
	}
}

/** Where two figures or statuses may not be comparable. `found` says where the later one stands. */
/** How far a site is now is asked of the site; how that stands to what was reported follows from the answer. */
export function openRelations(
	page: DraftPage,
	relations: readonly DraftRelation[],
	found: readonly FoundClaim[],
	sites: readonly DraftSite[],
): OpenItem[] {
	const asked = new Set(
		sites.flatMap(({ match, unsure }) => (unsure.includes('status') ? (match ?? []) : [])),
	);
	return relations
		.filter(({ certain, of, about }) => !certain && !(of === 'status' && asked.has(about)))
		.map((relation) => {
			const [span, article] = findPlace(relation, found, sites);
			const { about, of, earlier, later } = relation;
			return buildItem(page, {
				class: 'relation',
				asks: `${about}-${relation.series ?? of}`,
				span,
				article,
				zh: `以前报道的是${earlier}，现在是${later}：两者能不能相比？`,
				en: `Before it was ${earlier}, now ${later}: may the two be compared?`,
				tried: [relation.why],
				candidates: [
					{
						value: relation.relation,
						label: relation.relation,
						source: 'the values and what they are of',
						chain: [],
					},
				],
			});
		});
}

function findPlace(
	{ about, series, later }: DraftRelation,
	found: readonly FoundClaim[],
	sites: readonly DraftSite[],
): [Span, string | null] {
	const claim = found.find(
		({ claim: one }) => one.about === about && one.series === series && one.value === later,
	)?.claim;
	if (claim) return [claim.span, claim.article];
	const site = sites.find(({ match }) => match === about);
	return site ? [site.sentence, site.article] : [{ start: 0, end: 0 }, null];
}
