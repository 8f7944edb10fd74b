import { parseSpan } from '../../dates/edtf_span.ts';
import { timeClaim } from '../../figures/claim_time.ts';
import {
	findReportDate,
	findSourceId,
	groupSeries,
	indexExcerpts,
	type ListedClaim,
} from '../../figures/list_claims.ts';
import { relateClaims } from '../../figures/relate_claims.ts';
import type { Excerpt } from '../../schema/article.ts';
import { buildFinding, type Check, type GeoData } from '../../schema/geo_data.ts';

/**
 * One source does not give one series two values at one time: the figures are of two series, or one is mistyped, or the page contradicts
 * itself, and then an editor's doubt about its words says so. Two sources may contradict each other; that is shown, not refused.
 */
export const checkClaimOverlaps: Check = (geo) => {
	const excerpts = indexExcerpts(geo);
	return groupSeries(geo).flatMap((claims) =>
		claims.flatMap((later, index) => {
			const against = claims.slice(0, index).find((earlier) => isConflict(earlier, later, geo));
			if (!against) return [];
			if ([against, later].some((one) => isDoubted(one, excerpts))) return [];
			const { entry, path, claim } = later;
			const message = `expected a value that agrees with ${against.claim.id}, which one source gives for the same series ${claim.series} and time, or an editor's doubt about its words, found ${claim.value}`;
			return [buildFinding(entry, [...path, 'value'], message)];
		}),
	);
};

function isConflict(a: ListedClaim, b: ListedClaim, geo: GeoData): boolean {
	if (a.claim.kind !== b.claim.kind || a.claim.unit !== b.claim.unit) return false;
	if (findSourceId(geo, a.ref) !== findSourceId(geo, b.ref)) return false;
	const [one, other] = [a, b].map(({ claim, ref }) => {
		const reported = findReportDate(geo, ref) ?? '';
		const span = claim.as_of === undefined ? null : parseSpan(claim.as_of);
		return { ...claim, ...timeClaim(claim, span, reported) };
	});
	return relateClaims(one!, other!) === 'conflict';
}

/** An editor's doubt is about words that share some with the claim's. */
function isDoubted({ claim, ref }: ListedClaim, excerpts: ReadonlyMap<string, Excerpt>): boolean {
	return (excerpts.get(ref)?.notes ?? []).some(
		({ kind, about }) =>
			kind === 'doubt' && (about.includes(claim.exact) || claim.exact.includes(about)),
	);
}
