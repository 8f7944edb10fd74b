import { parseSpan } from '../../../../src/lib/domain/dates/edtf_span.ts';
import { timeClaim, type Dated } from '../../../../src/lib/domain/figures/claim_time.ts';
import type { Claim } from '../../../../src/lib/domain/schema/claim.ts';

/** An invented figure of a total investment, reported on a day. */
export function makeClaim(reported: string, change: Partial<Claim> = {}): Dated<Claim> {
	const claim: Claim = {
		id: 'pond-total-investment',
		series: 'total-investment',
		role: 'reported',
		kind: 'investment',
		label: { zh: '总投资', en: 'total investment' },
		value: 164_000_000,
		unit: 'CNY',
		qualifier: 'exact',
		exact: '总投资1.64亿元',
		excerpt: 'a#b',
		...change,
	};
	const span = claim.as_of === undefined ? null : parseSpan(claim.as_of);
	return { ...claim, ...timeClaim(claim, span, reported) };
}
