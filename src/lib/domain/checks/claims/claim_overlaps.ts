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
	return groupSeries(geo).flatMap((claims) => {
		const earlier_by_source = new Map<string | null, Timed[]>();
		return claims.flatMap((later) => {
			const source = findSourceId(geo, later.ref);
			const earlier = earlier_by_source.get(source) ?? [];
			const timed = timeListed(later, geo);
			earlier_by_source.set(source, [...earlier, timed]);
			const against = earlier.find((one) => isConflict(one, timed))?.listed;
			if (!against) return [];
			if ([against, later].some((one) => isDoubted(one, excerpts))) return [];
			const { entry, path, claim } = later;
			const message = `expected a value that agrees with ${against.claim.id}, which one source gives for the same series ${claim.series} and time, or an editor's doubt about its words, found ${claim.value}`;
			return [buildFinding(entry, [...path, 'value'], message)];
		});
	});
};

type Timed = { listed: ListedClaim; related: Parameters<typeof relateClaims>[0] };

function timeListed(listed: ListedClaim, geo: GeoData): Timed {
	const { claim, ref } = listed;
	const span = claim.as_of === undefined ? null : parseSpan(claim.as_of);
	const reported = findReportDate(geo, ref) ?? '';
	return { listed, related: { ...claim, ...timeClaim(claim, span, reported) } };
}

function isConflict(a: Timed, b: Timed): boolean {
	const [one, other] = [a.listed.claim, b.listed.claim];
	if (one.kind !== other.kind || one.unit !== other.unit) return false;
	return relateClaims(a.related, b.related) === 'conflict';
}

/** An editor's doubt is about words that share some with the claim's. */
function isDoubted({ claim, ref }: ListedClaim, excerpts: ReadonlyMap<string, Excerpt>): boolean {
	return (excerpts.get(ref)?.notes ?? []).some(
		({ kind, about }) =>
			kind === 'doubt' && (about.includes(claim.exact) || claim.exact.includes(about)),
	);
}
