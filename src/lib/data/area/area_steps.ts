/** What was reported of an area and when: a step for each source and each correction; in one language. */

import { formatClaimValue } from '../../domain/figures/format_value.ts';
import { nameClaim } from '../../domain/figures/name_claim.ts';
import { relateToOlder } from '../../domain/figures/relate_to_older.ts';
import { describeRelation } from '../../domain/figures/relation_words.ts';
import type { DatedClaim } from '../../domain/figures/claim_time.ts';
import { compareSources } from '../../domain/reading/page_order.ts';
import { findStatusNote } from '../../domain/reading/status_note.ts';
import { namePublication } from '../../domain/reading/source_words.ts';
import type { Language } from '../../domain/schema/localized.ts';
import { PHASES, STATUSES, type Phase } from '../../domain/schema/vocabulary.ts';
import { namePeriod } from '../figures/claim_view.ts';
import { buildSiteLink, type SiteLinkView } from '../site_link.ts';
import type { AreaArticle, AreaData, AreaSite } from './area_data.ts';

/** `of`: whose page has its words. `period`: the time it is of; null where the source names none. `changed`: how it stands to what was reported before; null where nothing was. */
export type AreaFigure = {
	id: string;
	of: { site_id: string } | { article_id: string };
	label: string;
	value: string;
	period: string | null;
	changed: string | null;
};

export type AreaSiteStep = {
	site: SiteLinkView;
	is_first: boolean;
	/** null where the source does not say; `note`: what puts it in doubt. */
	status: { word: string; phase: Phase; phase_word: string; note: string | null } | null;
	/** What was said before, where this says otherwise. */
	before: { word: string; date: string } | null;
	figures: AreaFigure[];
};

export type AreaStepView =
	| {
			kind: 'source';
			key: string;
			/** ISO day. */
			date: string;
			publication: string;
			sites: AreaSiteStep[];
			/** Of the area itself. */
			figures: AreaFigure[];
	  }
	| {
			kind: 'correction';
			key: string;
			date: string;
			field: string;
			name: string | null;
			before: string;
			after: string;
	  };

type AreaSource = AreaArticle['source'];

/** The oldest first; of one day reports come before corrections. */
export function buildAreaSteps(area: AreaData, language: Language): AreaStepView[] {
	const sources = new Map(area.articles.map(({ source }) => [source.id, source]));
	const reports = [...sources.values()].toSorted(compareSources).flatMap((source) => {
		const step = buildReport(area, source, language);
		return step.sites.length + step.figures.length > 0 ? [step] : [];
	});
	const corrections = area.corrections.map((one): AreaStepView => ({
		kind: 'correction',
		key: one.id,
		date: one.on,
		field: one.field[language],
		name: one.name?.[language] ?? null,
		before: one.before[language],
		after: one.after[language],
	}));
	return [...reports, ...corrections].toSorted((a, b) =>
		a.date < b.date ? -1 : Number(a.date > b.date),
	);
}

function buildReport(
	area: AreaData,
	source: AreaSource,
	language: Language,
): Extract<AreaStepView, { kind: 'source' }> {
	const sources = new Map(area.articles.map((article) => [article.id, article.source]));
	const findSource = (ref: string): AreaSource => sources.get(ref.split('#')[0]!)!;
	const own = area.articles.flatMap((article) =>
		article.claims.map((claim) => ({ claim, source: article.source, article_id: article.id })),
	);
	return {
		kind: 'source',
		key: source.id,
		date: source.date,
		publication: namePublication(source)[language],
		sites: [...area.sites, ...area.crossing].flatMap((site) => {
			const told = site.excerpts.map(({ article_id }) => sources.get(article_id)!);
			if (!told.some(({ id }) => id === source.id)) return [];
			const claims = site.properties.claims.map((claim) => ({
				claim,
				source: findSource(claim.excerpt),
			}));
			return [
				{
					site: buildSiteLink(site, language),
					is_first: !told.some((other) => compareSources(other, source) < 0),
					...tellStatus(site, source, findSource, language),
					figures: listFigures(claims, source, language, () => ({ site_id: site.id })),
				},
			];
		}),
		figures: listFigures(own, source, language, ({ article_id }) => ({ article_id })),
	};
}

function tellStatus(
	site: AreaSite,
	source: AreaSource,
	findSource: (ref: string) => AreaSource,
	language: Language,
): Pick<AreaSiteStep, 'status' | 'before'> {
	const step = site.steps.findLast(({ excerpt }) => findSource(excerpt).id === source.id);
	if (!step) return { status: null, before: null };
	const { label, phase } = STATUSES[step.status];
	const notes = site.excerpts.find(({ ref }) => ref === step.excerpt)?.notes;
	const last = site.steps.findLast(
		({ excerpt }) => compareSources(findSource(excerpt), source) < 0,
	);
	return {
		status: {
			word: label[language],
			phase,
			phase_word: PHASES[phase][language],
			note: findStatusNote(site.id, notes)?.[language] ?? null,
		},
		before:
			last && last.status !== step.status
				? { word: STATUSES[last.status].label[language], date: last.reported }
				: null,
	};
}

type Sourced = { claim: DatedClaim; source: AreaSource };

/** Those that a source gives, each with how it stands to what older sources gave of its series. */
function listFigures<T extends Sourced>(
	all: readonly T[],
	source: AreaSource,
	language: Language,
	findPage: (one: T) => AreaFigure['of'],
): AreaFigure[] {
	const tell = ({ claim, source: of }: Sourced) => ({
		claim,
		publication: namePublication(of)[language],
	});
	return all
		.filter((one) => one.source.id === source.id)
		.map((one) => {
			const older = all.filter(
				(other) =>
					other.claim.series === one.claim.series && compareSources(other.source, source) < 0,
			);
			const relation = relateToOlder<Sourced>(one, older);
			return {
				id: one.claim.id,
				of: findPage(one),
				label: nameClaim(one.claim, language),
				value: formatClaimValue(one.claim, language),
				period: namePeriod(one.claim, language),
				changed:
					relation &&
					describeRelation(relation.word, tell(relation.from), tell(relation.to), language),
			};
		});
}
