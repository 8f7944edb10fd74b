/** A claim's figure as the newspaper prints it. Plain data in, text out: this file reaches the browser. */

import { listFigures, type Figure } from './figure.ts';
import type { Qualifier, Unit } from '../schema/vocabulary.ts';
import type { Localized } from '../schema/localized.ts';

/** What the printed form depends on. */
export type PrintedClaim = {
	value: number | null;
	value_to?: number | undefined;
	unit: Unit;
	qualifier: Qualifier;
	exact: string;
};

export type PrintedFigure = {
	/** With the hedges that touch it, forecasts left out: 15个, 9000余棵, 近200万元, 第二轮. */
	text: string;
	/** 个 of 15个; empty where a unit or a noun follows. */
	counting_word: string;
	/** What the claim's hedge says where it includes the number itself: 至少, 最多. */
	label: Localized | null;
};

/** Units that the page need not write: 24个 is a count, 首个 an ordinal, and a person may be 个. */
export const UNWRITTEN_UNITS: readonly Unit[] = ['count', 'ordinal', 'grade', 'person'];

/** Whether the page's unit at a figure is the claim's. */
export function fitsUnit(figure: Figure, unit: Unit): boolean {
	if (figure.unit !== null) return figure.unit === unit;
	return figure.foreign_unit === null && UNWRITTEN_UNITS.includes(unit);
}

/** Whether a figure is the claim's, both ends of it. Words say 减少2000万元 of a change of minus as much. */
export function isSameValue(
	{ value, value_to }: Figure,
	claim: Pick<PrintedClaim, 'value' | 'value_to'>,
): boolean {
	const [from, to] = [claim.value, claim.value_to ?? null];
	if (from === null || from >= 0) return value === from && value_to === to;
	return to === null ? value === -from && value_to === null : value === -to && value_to === -from;
}

/** The figure of the claim's words that is its own; null where they alone do not show it with its unit. */
export function findFigure(claim: PrintedClaim): Figure | null {
	const figures = listFigures(claim.exact);
	return figures.find((one) => isSameValue(one, claim) && fitsUnit(one, claim.unit)) ?? null;
}

/** null where the claim's words alone do not show its figure with its unit. */
export function printFigure(claim: PrintedClaim): PrintedFigure | null {
	const { exact, unit, qualifier } = claim;
	const figure = findFigure(claim);
	if (!figure) return null;
	const hedges = figure.hedges.filter((hedge) => hedge.qualifier !== 'expected');
	const is_rank = exact[figure.start - 1] === '第';
	const start = Math.min(figure.start - (is_rank ? 1 : 0), ...hedges.map((hedge) => hedge.start));
	const end = Math.max(figure.unit_end, ...hedges.map((hedge) => hedge.end));
	const label = hedges.find((hedge) => hedge.qualifier === qualifier)?.label ?? null;
	const is_count = figure.unit === null && unit === 'count';
	return {
		text: exact.slice(start, end),
		counting_word: is_count ? exact.slice(figure.end, figure.unit_end) : '',
		label,
	};
}
