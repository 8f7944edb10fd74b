/** Vague dates (EDTF, ISO 8601-2) as spans of days. For the build and the check only: of what readers fetch, only the worker that checks corrections has the parser. */

import edtf, { type Interval, type Point } from 'edtf';
import * as edtf_types from 'edtf/types';
import type { DaySpan } from './day_span.ts';

/** The library tells its types apart by the names of their classes, which a minified build shortens. */
for (const [name, type] of Object.entries(edtf_types)) {
	Object.defineProperty(type, 'name', { value: name });
}

/** Halves, thirds and quarters of a year; seasons (21 to 32) differ by hemisphere and name no days. */
const FIRST_PART_OF_YEAR = 33;

/**
 * The days that an EDTF text may mean: `2023-11` is the whole of November, `2021-10/..` has no last day, `2023~` is vague, `2023-35` is the
 * third quarter. null where the text is no such date, names a time of day or a season, or is a list.
 */
export function parseSpan(text: string): DaySpan | null {
	let parsed: ReturnType<typeof edtf>;
	try {
		parsed = edtf(text);
	} catch {
		return null;
	}
	switch (parsed.type) {
		case 'List':
		case 'Set':
			return null;
		case 'Interval':
			return buildPeriodSpan(parsed);
		default:
			return isPoint(parsed) ? buildPointSpan(parsed) : null;
	}
}

function buildPeriodSpan({ lower, upper }: Interval): DaySpan | null {
	if (!isEnd(lower) || !isEnd(upper)) return null;
	return {
		from: isDated(lower) ? formatDay(lower.min) : null,
		to: isDated(upper) ? formatDay(upper.max) : null,
		is_vague: [lower, upper].some((end) => isDated(end) && isVague(end)),
	};
}

function buildPointSpan(point: Point): DaySpan {
	return {
		from: formatDay(point.min),
		to: formatDay(point.max),
		is_vague: isVague(point),
	};
}

function isPoint(point: Point): boolean {
	if (point.type === 'Season') return (point.season ?? 0) >= FIRST_PART_OF_YEAR;
	const year = new Date(point.min).getUTCFullYear();
	return !(point.type === 'Date' && point.precision === 0) && year >= 0 && year <= 9999;
}

function isDated(end: Point | number | null): end is Point {
	return typeof end === 'object' && end !== null;
}

function isEnd(end: Point | number | null): boolean {
	return !isDated(end) || isPoint(end);
}

function isVague({ approximate, uncertain }: Point): boolean {
	return (approximate?.value ?? 0) > 0 || (uncertain?.value ?? 0) > 0;
}

function formatDay(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}
