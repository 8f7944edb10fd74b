import type { Catalog } from '../reading/catalog.ts';
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
	const all = listSeries(catalog);
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

type Series = { subject: string; series: string; claims: DatedClaim[] };

/** The figures of each series of each site, district and of the city. */
export function listSeries(catalog: Catalog): Series[] {
	const groups = new Map<string, Series>();
	const add = (subject: string, claim: DatedClaim): void => {
		const key = `${subject} ${claim.series}`;
		const known = groups.get(key) ?? { subject, series: claim.series, claims: [] };
		known.claims.push(claim);
		groups.set(key, known);
	};
	for (const { id, properties } of catalog.sites) {
		for (const claim of properties.claims) add(id, claim);
	}
	for (const { claims } of catalog.articles) {
		for (const claim of claims) add(String(claim.about), claim);
	}
	return [...groups.values()];
}
