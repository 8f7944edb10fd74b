/** What the page of a crowded district comes with. The same at build time and, by an earlier day, in the browser. */

import { isCrowded, TOWNSHIP_ROWS } from '../../domain/paging/area_pages.ts';
import { FIRST_ROWS, PAGE_SIZE, slicePage } from '../../domain/paging/pages.ts';
import type { AreaReport, TownshipReport } from '../area/area_report.ts';
import type { AreaStepView } from '../area/area_steps.ts';
import type { TotalView } from '../area/area_totals.ts';
import type { SiteLinkView } from '../site_link.ts';

/** Sums name the sites that they are made of; of one with more the rest are counted. */
const TOTAL_ROWS = 12;

/** The newest of everything, with counts; a district that is not crowded stays as it is. */
export function lightenArea(report: AreaReport): AreaReport {
	if (!isCrowded(report)) return report;
	const { sites, crossing } = orderNewest(report);
	const listed = slicePage([...sites, ...crossing], 1);
	const { steps, older_steps } = cutSteps(report.steps);
	const claims = report.claims
		.toSorted((a, b) => Number(a.reported < b.reported) - Number(a.reported > b.reported))
		.slice(0, FIRST_ROWS);
	return {
		...report,
		sites: sites.filter((site) => listed.includes(site)),
		crossing: crossing.filter((site) => listed.includes(site)),
		...{ steps, claims },
		totals: report.totals.map(cutTotal),
		townships: report.townships.map((township) => ({
			...township,
			sites: orderNewest({ ...township, crossing: [] }).sites.slice(0, TOWNSHIP_ROWS),
			listed: township.sites.length,
			...{ steps: [], changes: null, totals: [] },
		})),
		light: {
			sites: report.sites.length,
			crossing: report.crossing.length,
			older_steps,
			older_claims: report.claims.length - claims.length,
		},
	};
}

/** The township's own history and sums, the newest of them. */
export function lightenTownship(
	report: TownshipReport,
): Pick<TownshipReport, 'steps' | 'changes' | 'totals'> & { older_steps: number } {
	return {
		...cutSteps(report.steps),
		changes: report.changes,
		totals: report.totals.map(cutTotal),
	};
}

/** Sites by their last report, the newest first; those of one source as they stand there. */
export function orderNewest({
	sites,
	crossing,
	steps,
}: Pick<AreaReport, 'sites' | 'crossing' | 'steps'>): Pick<AreaReport, 'sites' | 'crossing'> {
	const reported = steps
		.toReversed()
		.flatMap((step) => (step.kind === 'source' ? step.sites.map(({ site }) => site.id) : []));
	const rank = new Map([...new Set(reported)].map((id, at) => [id, at]));
	const order = (list: readonly SiteLinkView[]): SiteLinkView[] =>
		list.toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
	return { sites: order(sites), crossing: order(crossing) };
}

/** Whole steps, the newest, as many as name a page of sites; the newest one whatever it names. */
function cutSteps(steps: readonly AreaStepView[]): { steps: AreaStepView[]; older_steps: number } {
	let first = Math.max(0, steps.length - 1);
	let rows = steps.slice(first).reduce((sum, step) => sum + countRows(step), 0);
	while (first > 0 && rows + countRows(steps[first - 1]!) <= PAGE_SIZE) {
		first -= 1;
		rows += countRows(steps[first]!);
	}
	return { steps: steps.slice(first), older_steps: first };
}

function countRows(step: AreaStepView): number {
	return step.kind === 'source' ? step.sites.length + step.figures.length : 1;
}

function cutTotal(total: TotalView): TotalView {
	const more = total.parts.length - TOTAL_ROWS;
	return more > 0 ? { ...total, parts: total.parts.slice(0, TOTAL_ROWS), more } : total;
}
