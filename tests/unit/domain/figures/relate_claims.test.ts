import { describe, expect, test } from 'vitest';
import {
	relateClaims,
	type ClaimRelation,
} from '../../../../src/lib/domain/figures/relate_claims.ts';
import type { Claim } from '../../../../src/lib/domain/schema/claim.ts';
import { makeClaim } from './make_claim.ts';

const EARLY = '2023-11-29';
const LATE = '2024-11-29';
const planned = { role: 'planned', forecast: true } as const;
const earlier = { role: 'earlier' } as const;

type Side = [reported: string, value: number, change?: Partial<Claim>];
const make = ([reported, value, change]: Side) => makeClaim(reported, { value, ...change });

describe('relateClaims', () => {
	test.each<[Side, Side, ClaimRelation]>([
		[[EARLY, 1], [LATE, 1], 'same'],
		[[EARLY, 1], [LATE, 2], 'grew'],
		[[EARLY, 2], [LATE, 1], 'fell'],
		[[EARLY, 1, { qualifier: 'over' }], [LATE, 2], 'compatible'],
		[[EARLY, 1, { qualifier: 'over' }], [LATE, 2.1], 'grew'],
		[[EARLY, 10, { qualifier: 'about' }], [LATE, 11], 'compatible'],
		[[EARLY, 10, { qualifier: 'about' }], [LATE, 12], 'grew'],
		[[EARLY, 3, { value_to: 5, qualifier: 'range' }], [LATE, 5], 'compatible'],
		[[EARLY, 3, { value_to: 5, qualifier: 'range' }], [LATE, 6], 'grew'],
		[[EARLY, 10, { qualifier: 'over' }], [LATE, 9, { qualifier: 'under' }], 'fell'],
		[[EARLY, 1], [EARLY, 2], 'conflict'],
		[[EARLY, 1, { as_of: '2022' }], [LATE, 2, { as_of: '2022' }], 'conflict'],
		[[EARLY, 1, { as_of: '2022~' }], [LATE, 2, { as_of: '2022' }], 'differ'],
		[[EARLY, 1], [LATE, 2, { as_of: '2023' }], 'differ'],
		[[EARLY, 15, { as_of: '2023-01/2023-09' }], [LATE, 21, { as_of: '2023' }], 'grew'],
		[[EARLY, 60, { as_of: '2021/..' }], [LATE, 80, { as_of: '2021/..' }], 'grew'],
		[[EARLY, 60, { as_of: '2021/..' }], [EARLY, 80, { as_of: '2021/..' }], 'conflict'],
	])('facts %j, %j: %s', (a, b, expected) => {
		expect(relateClaims(make(a), make(b))).toBe(expected);
	});

	test.each<[Side, Side, ClaimRelation]>([
		[[EARLY, 1, earlier], [EARLY, 2], 'grew'],
		[[LATE, 1, { ...earlier, as_of: '2022' }], [EARLY, 2], 'grew'],
		[[LATE, 1, { ...earlier, as_of: '2022' }], [EARLY, 2, { as_of: '2022' }], 'conflict'],
		[[LATE, 1, earlier], [EARLY, 2], 'differ'],
	])('an earlier figure counts at its own time %j, %j: %s', (a, b, expected) => {
		expect(relateClaims(make(a), make(b))).toBe(expected);
	});

	test.each<[Side, Side, ClaimRelation]>([
		[[EARLY, 3, { ...planned, as_of: '2025' }], [EARLY, 1], 'would-grow'],
		[[EARLY, 1, { ...planned, as_of: '2025' }], [EARLY, 3], 'would-fall'],
		[[EARLY, 3, { ...planned, as_of: '2025' }], [LATE, 3], 'same'],
		[[EARLY, 3, { ...planned, as_of: '2023' }], [LATE, 2], 'below-plan'],
		[[EARLY, 3, { ...planned, as_of: '2023' }], [LATE, 2, { as_of: '2023' }], 'below-plan'],
		[[EARLY, 3, { ...planned, as_of: '2023' }], [LATE, 4, { as_of: '2023' }], 'above-plan'],
		[[EARLY, 3, { ...planned, qualifier: 'over', as_of: '2023' }], [LATE, 4], 'compatible'],
		[[EARLY, 3, planned], [LATE, 2], 'would-grow'],
		[[EARLY, 3, planned], [LATE, 4], 'above-plan'],
		[[EARLY, 3, planned], [EARLY, 1, earlier], 'would-grow'],
		[[EARLY, 3, planned], [EARLY, 4, earlier], 'would-fall'],
	])('plan and fact %j, %j: %s', (a, b, expected) => {
		expect(relateClaims(make(a), make(b))).toBe(expected);
	});

	test.each<[Side, Side, ClaimRelation]>([
		[[EARLY, 3, { ...planned, as_of: '2025' }], [LATE, 5, { ...planned, as_of: '2025' }], 'grew'],
		[[EARLY, 5, planned], [LATE, 3, planned], 'fell'],
		[[EARLY, 5, planned], [EARLY, 3, planned], 'conflict'],
		[
			[EARLY, 3, { ...planned, as_of: '2024' }],
			[EARLY, 5, { ...planned, as_of: '2025' }],
			'would-grow',
		],
	])('plans %j, %j: %s', (a, b, expected) => {
		expect(relateClaims(make(a), make(b))).toBe(expected);
	});

	test('tells the same whichever is named first', () => {
		const times = [undefined, '2022', '2021/..', '2022-03', '2021/2022', '2022~'];
		const sides = (['reported', 'earlier', 'planned'] as const).flatMap((role) =>
			(['exact', 'over', 'under', 'about'] as const).flatMap((qualifier) =>
				[1, 2, 4].flatMap((value) =>
					times.flatMap((as_of) =>
						[EARLY, LATE].map((reported) =>
							make([reported, value, { role, qualifier, ...(as_of ? { as_of } : {}) }]),
						),
					),
				),
			),
		);
		const uneven = sides.flatMap((a) =>
			sides.filter((b) => relateClaims(a, b) !== relateClaims(b, a)).map((b) => [a, b]),
		);
		expect(uneven).toEqual([]);
		for (const side of sides) expect(relateClaims(side, side)).toBe('same');
	});

	test('an award without a number and a difference are not related', () => {
		const award = make([EARLY, 1, { value: null }]);
		const difference = make([LATE, 1, { role: 'difference' }]);
		expect(relateClaims(award, make([LATE, 2]))).toBeNull();
		expect(relateClaims(difference, make([LATE, 2]))).toBeNull();
	});
});
