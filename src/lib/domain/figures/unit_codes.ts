import type { Unit } from '../schema/vocabulary.ts';

/** Common codes of UN/CEFACT's recommendation 20; null where it has none. Money is told by its currency. */
export const UNIT_CODES: Record<Unit, string | null> = {
	CNY: null,
	mu: null,
	m: 'MTR',
	m3: 'MTQ',
	t: 'TNE',
	't/d': 'L71',
	kW: 'KWT',
	kWh: 'KWH',
	person: 'IE',
	percent: 'P1',
	count: 'C62',
	kV: 'KVT',
	grade: null,
	ordinal: null,
};
