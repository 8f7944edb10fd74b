import type { Catalog } from '../reading/catalog.ts';
import { listSeries, type Series } from './catalog_series.ts';
import type { DatedClaim } from './claim_time.ts';
import { fitsDifference, relateSeries } from './relate_series.ts';

/** Figures of one series that sources give differently for one time; `subject` is a site's id, an adcode or `city`. */
export type Conflict = { subject: string; series: string; claims: [DatedClaim, DatedClaim] };

/** A difference that is not what lies between the figures before and after it. */
export type MisfitDifference = { subject: string; series: string; claim: DatedClaim };

/** Shown, never refused: two newspapers may disagree, and only an editor's note explains why. */
export function listConflicts(catalog: Catalog): {
	conflicts: Conflict[];
	misfits: MisfitDifference[];
} {
	const all = listSeries(catalog).map(nameSeries);
	return {
		conflicts: all.flatMap(({ subject, series, claims }) =>
			relateSeries(claims)
				.filter(({ relation }) => relation === 'conflict')
				.map(({ from, to }) => ({ subject, series, claims: [claims[from]!, claims[to]!] })),
		),
		misfits: all.flatMap(({ subject, series, claims }) =>
			claims
				.filter((claim) => claim.role === 'difference' && fitsDifference(claim, claims) === false)
				.map((claim) => ({ subject, series, claim })),
		),
	};
}

/** One line for whoever runs the check. */
export function formatConflicts({
	conflicts,
	misfits,
}: ReturnType<typeof listConflicts>): string[] {
	return [
		...conflicts.map(
			({ subject, series, claims: [a, b] }) =>
				`the reports of ${series} of ${subject} differ: ${describe(a)}, ${describe(b)}`,
		),
		...misfits.map(
			({ subject, series, claim }) =>
				`the change in ${series} of ${subject} is not what lies between its figures: ${describe(claim)}`,
		),
	];
}

function describe({ id, exact, reported }: DatedClaim): string {
	return `${exact} (${id}, ${reported})`;
}

function nameSeries({ subject, name, figures }: Series) {
	return {
		subject: subject.type === 'city' ? 'city' : subject.id,
		series: name,
		claims: figures.map(({ claim }) => claim),
	};
}
